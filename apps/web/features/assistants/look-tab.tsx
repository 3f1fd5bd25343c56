'use client';
import Link from 'next/link';
import { useState } from 'react';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Check, FieldGroup, Input } from '../../ui/field';
import { Segment } from '../../ui/segment';
import { AssistantDraftForm } from './draft-form';
import { type Shown, WidgetPreview } from './widget-preview';

const sizes = ['desktop', 'phone'] as const;
const modes = ['light', 'dark'] as const;
const states = ['panel', 'closed'] as const;
const oneOf = <Choice extends string>(choices: readonly Choice[], key: string, otherwise: Choice): Choice =>
  choices.find((choice) => choice === key) ?? otherwise;

/** How the widget looks, with the widget itself beside the form. */
export function LookTab(props: { assistant: Assistant; shown: Shown; tenant: string; canEdit: boolean }) {
  const { assistant, shown, tenant, canEdit } = props;
  const { words, language } = useLocale();
  const say = words.assistantLook;
  const [size, setSize] = useState<(typeof sizes)[number]>('desktop');
  const [mode, setMode] = useState<(typeof modes)[number]>('light');
  const [state, setState] = useState<(typeof states)[number]>('panel');
  return (
    <AssistantDraftForm assistant={assistant} tenant={tenant} canEdit={canEdit} className="after-tabs">
      {({ draft, change }) => (
        <>
          <Band title={say.launcherTitle} text={say.launcherText}>
            <div className="stack form-width">
              <Input
                label={say.launcher}
                hint={say.launcherHint}
                value={draft.look.launcher}
                onChange={(event) => change({ look: { ...draft.look, launcher: event.target.value } })}
                maxLength={40}
                autoComplete="off"
              />
              <FieldGroup legend={say.side}>
                {(['left', 'right'] as const).map((side) => (
                  <Check
                    key={side}
                    type="radio"
                    name="side"
                    label={say[side]}
                    checked={draft.look.side === side}
                    onChange={() => change({ look: { ...draft.look, side } })}
                  />
                ))}
              </FieldGroup>
            </div>
          </Band>
          <Band title={say.previewTitle} text={say.previewText}>
            <div className="flow preview-choices">
              <Segment
                label={say.size}
                choices={sizes.map((key) => ({ key, title: say[key] }))}
                chosen={size}
                onChoose={(key) => setSize(oneOf(sizes, key, 'desktop'))}
              />
              <Segment
                label={say.mode}
                choices={modes.map((key) => ({ key, title: say[key] }))}
                chosen={mode}
                onChoose={(key) => setMode(oneOf(modes, key, 'light'))}
              />
              <Segment
                label={say.shows}
                choices={states.map((key) => ({ key, title: say[key] }))}
                chosen={state}
                onChoose={(key) => setState(oneOf(states, key, 'panel'))}
              />
            </div>
            <WidgetPreview
              draft={draft}
              shown={shown}
              language={language}
              isPhone={size === 'phone'}
              isDark={mode === 'dark'}
              isOpen={state === 'panel'}
              name={say.figure(say[size], say[mode], say[state])}
            />
          </Band>
          <Band title={say.colourTitle} text={say.colourText}>
            <Link href={`/t/${tenant}/settings`}>{say.toSettings}</Link>
          </Band>
        </>
      )}
    </AssistantDraftForm>
  );
}
