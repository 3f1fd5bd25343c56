import type { ReactNode } from 'react';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import type { DesignWords } from '../../messages/sv/design';
import { Band } from '../../ui/band';
import type { ListState } from '../../ui/list/list-address';
import { PageHead } from '../../ui/page-head';
import { Table } from '../../ui/table';
import { Buttons } from './buttons';
import { Notes, SourceWords, Tags } from './content';
import { Choices, Fields } from './fields';
import { Files } from './files';
import { Lists, Tables } from './lists';
import { NarrowWindow } from './narrow-window';
import { OpenParts } from './open-parts';
import { Plots } from './plots';
import { BlankStates, ProgressParts } from './states';
import { Colours, Space, Type } from './tokens';

interface Props {
  state: ListState;
  say: DesignWords;
  words: Messages;
  format: Format;
}

/** Every part of the design system in every state. The parts are the real ones; only their contents are invented. */
export function Design({ state, say, words, format }: Props) {
  const languages = { sv: format.language('sv'), en: format.language('en') };
  const sections: Record<keyof DesignWords['sections'], ReactNode> = {
    colours: <Colours say={say} />,
    type: <Type say={say} />,
    space: <Space />,
    buttons: <Buttons say={say} more={words.parts.more} />,
    fields: <Fields say={say} languages={languages} />,
    choices: <Choices say={say} languages={languages} />,
    files: <Files say={say} />,
    tags: <Tags say={say} words={words} />,
    notes: <Notes say={say} />,
    source: <SourceWords say={say} words={words} />,
    lists: <Lists say={say} words={words} format={format} state={state} />,
    tables: <Tables say={say} format={format} />,
    open: <OpenParts say={say} help={words.parts.help} />,
    progress: <ProgressParts say={say} words={words} />,
    states: <BlankStates say={say} words={words} />,
    plots: <Plots say={say} words={words} format={format} />,
    words: <Words say={say} />,
  };
  const names = Object.entries(say.sections);
  return (
    <>
      <PageHead title={say.title} lead={say.lead} actions={<NarrowWindow title={say.narrow} />} />
      <nav aria-label={say.contents}>
        <ul className="design-contents">
          {names.map(([id, { title }]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {Object.entries(sections).map(([id, matter], index) => {
        const section = names.find(([name]) => name === id)?.[1];
        return section ? (
          <Band key={id} id={id} first={index === 0} title={section.title} text={section.text}>
            {matter}
          </Band>
        ) : null;
      })}
    </>
  );
}

function Words({ say }: { say: DesignWords }) {
  const { words } = say;
  return (
    <Table
      label={say.sections.words.title}
      rows={words.pairs}
      keyOf={([right]) => right ?? ''}
      columns={[
        { head: words.say, isName: true, cell: ([right]) => <strong>{right}</strong> },
        { head: words.not, cell: ([, wrong]) => <span className="dim">{wrong}</span> },
      ]}
    />
  );
}
