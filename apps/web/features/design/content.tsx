import type { Messages } from '../../messages';
import type { DesignWords } from '../../messages/sv/design';
import { CountBadge } from '../../ui/count-badge';
import { Coverage } from '../../ui/coverage';
import { DiffView } from '../../ui/diff';
import { Note } from '../../ui/note';
import { Outcome, Status } from '../../ui/outcome';
import { Provenance } from '../../ui/provenance';
import { Cite, Quote } from '../../ui/quote';
import { LiveUndo } from './live-open';
import { samplePages } from './sample';
import { ThemePair } from './theme-pair';

const outcomes = ['answered', 'unanswered', 'escalated', 'declined', 'social'] as const;

export function Tags({ say, words }: { say: DesignWords; words: Messages }) {
  const { tags } = say;
  return (
    <ThemePair say={say}>
      {() => (
        <div className="stack">
          <div className="flow">
            {outcomes.map((outcome) => (
              <Outcome key={outcome} outcome={outcome}>
                {words.outcome[outcome]}
              </Outcome>
            ))}
          </div>
          <div className="flow">
            <Status state="ok">{tags.done}</Status>
            <Status state="warn">{tags.soon}</Status>
            <Status state="bad">{tags.failed}</Status>
            <Status state="run">{tags.running}</Status>
            <Status state="draft">{tags.draft}</Status>
            <span>
              {words.nav.conversations} <CountBadge count={4} label={tags.waiting(4)} />
            </span>
          </div>
          <div className="flow">
            <Provenance kind="fixed">{tags.fixed}</Provenance>
            <Provenance kind="inherited">{tags.inherited}</Provenance>
            <Provenance kind="own">{tags.own}</Provenance>
            <Provenance kind="changed">{tags.changed}</Provenance>
          </div>
        </div>
      )}
    </ThemePair>
  );
}

export function Notes({ say }: { say: DesignWords }) {
  const { notes } = say;
  return (
    <ThemePair say={say}>
      {() => (
        <div className="stack">
          <Note title={notes.draft}>{notes.draftText}</Note>
          <Note tone="ok" title={notes.published} />
          <Note tone="warn" title={notes.key}>
            {notes.keyText}
          </Note>
          <Note tone="bad" title={notes.page}>
            {notes.pageText}
          </Note>
          <LiveUndo text={notes.removed} show={notes.show} />
        </div>
      )}
    </ThemePair>
  );
}

export function SourceWords({ say, words }: { say: DesignWords; words: Messages }) {
  const { source } = say;
  const { before, old, new: now, after } = source.diff;
  return (
    <ThemePair say={say}>
      {() => (
        <div className="stack">
          <Quote from={source.from} href="#source">
            {source.quote}
            <mark>{source.mark}</mark>.
          </Quote>
          <p>
            {source.answer} <Cite number={1} href="#source" label={source.cite(1)} />.
          </p>
          <DiffView
            words={words.parts.diff}
            pieces={[
              { kind: 'same', text: before },
              { kind: 'removed', text: old },
              { kind: 'added', text: now },
              { kind: 'same', text: after },
            ]}
          />
          <Coverage name={source.coverage} pages={samplePages} words={words.parts.coverage} />
        </div>
      )}
    </ThemePair>
  );
}
