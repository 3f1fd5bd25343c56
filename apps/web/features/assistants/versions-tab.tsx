'use client';
import { useEffect, useRef, useState } from 'react';
import { useTRPCClient } from '../../api/browser-client';
import type { Assistant, AssistantVersion, KnowledgeBase } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { PrintButton } from '../../ui/print-button';
import { SameQuestions } from '../same-questions/same-questions';
import { worseOf } from '../same-questions/run';
import { useRun } from '../same-questions/use-run';
import { ChooseSides } from './choose-sides';
import { CompareVersions } from './compare-versions';
import { differencesOf } from './differences';
import { type Published, PublishedNote, PublishHere } from './publish-here';
import { draftKey, draftRunAbout, nextVersion, runAbout, type Side, type Sides, sidesOf } from './version-sides';
import { VersionTimeline } from './version-timeline';

interface Props {
  assistant: Assistant;
  versions: readonly AssistantVersion[];
  bases: readonly KnowledgeBase[];
  tenant: string;
  may: { edit: boolean; ask: boolean; readQuestions: boolean };
  asked: { from?: string | undefined; to?: string | undefined };
}

/** Every version in a line, and beside it what differs between two of them, in settings and in answers. */
export function VersionsTab(props: Props) {
  const { assistant, versions, tenant, may, asked } = props;
  const say = useLocale().words.versions;
  const sides = sidesOf(assistant, versions, asked);
  const about = sides ? runAbout(assistant.id, tenant, sides) : draftRunAbout(assistant, tenant);
  const { run } = useRun(about);
  const [published, setPublished] = useState<Published | null>(null);
  const root = `/t/${tenant}/assistants/${assistant.slug}/versions`;
  return (
    <div className="versions-page">
      <div className="no-print">
        <VersionTimeline
          assistant={assistant}
          versions={versions}
          sides={sides}
          root={root}
          tenant={tenant}
          canEdit={may.edit}
        />
        {sides && versions.length > 1 ? <ChooseSides versions={versions} sides={sides} root={root} /> : null}
      </div>
      <div>
        <PublishedNote published={published} assistant={assistant} />
        {sides ? (
          <Comparison {...props} sides={sides} about={about} />
        ) : (
          <>
            <h2>{say.none}</h2>
            <p className="lead">{say.compareFirst}</p>
          </>
        )}
        {may.edit && assistant.hasChanges && (sides === null || sides.after.key === draftKey) ? (
          <PublishHere
            assistant={assistant}
            tenant={tenant}
            number={nextVersion(versions)}
            worse={worseOf(run)}
            onPublished={setPublished}
          />
        ) : null}
      </div>
    </div>
  );
}

function Comparison(props: Props & { sides: Sides; about: readonly unknown[] }) {
  const { assistant, bases, tenant, may, sides, about } = props;
  const { words, format } = useLocale();
  const say = words.versions;
  const { before, after } = sides;
  const differences = differencesOf(sides, { bases, tenant, words, format });
  const { answers, looks } = differences;
  const client = useTRPCClient();
  const title = useFocusOn(`${before.key} ${after.key}`);
  const ask = (questions: readonly string[], signal: AbortSignal) =>
    client.assistants.compareVersions.mutate(
      { tenant, id: assistant.id, before: choiceOf(before), after: choiceOf(after), questions: [...questions] },
      { signal },
    );
  return (
    <>
      <div className="head">
        <div>
          <h2 ref={title} tabIndex={-1}>
            {say.heading(after.number, before.number)}
          </h2>
          <p className="lead">{say.differ(answers.length + looks.length, answers.length)}</p>
        </div>
        <div className="actions">
          <PrintButton label={say.print} />
        </div>
      </div>
      <CompareVersions differences={differences} sides={sides} words={words} />
      {may.ask && before.key !== after.key ? (
        <section className="asked-both">
          <h3>{say.sameQuestions}</h3>
          <p className="dim">{say.sameQuestionsText}</p>
          <SameQuestions
            key={`${before.key} ${after.key}`}
            about={about}
            tenant={tenant}
            assistantId={assistant.id}
            sides={{ before: say.version(before.number), after: say.version(after.number) }}
            canReadQuestions={may.readQuestions}
            ask={ask}
          />
        </section>
      ) : null}
    </>
  );
}

const choiceOf = ({ key, number }: Side) => (key === draftKey ? ('draft' as const) : number);

/** The title gets the focus when something else is compared: whoever does not see the page knows that it changed. */
function useFocusOn(shown: string) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    title.current?.focus({ preventScroll: true });
    if (title.current && title.current.getBoundingClientRect().top < 0) title.current.scrollIntoView();
  }, [shown]);
  return title;
}
