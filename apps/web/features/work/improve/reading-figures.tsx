'use client';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MeasuredText } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Icon } from '../../../ui/icon';
import type { Improvement } from './passages';

/** Where the bands of LIX begin (Björnsson, 1968). */
const lixBounds = [30, 40, 50, 60];
const bandOf = (lix: number): number => lixBounds.filter((bound) => lix >= bound).length;
const shownFacts = 5;

/** How the text read, and how it reads with what was accepted. */
export function ReadingFigures({
  before,
  measured,
}: {
  before: Improvement['measures'];
  measured: MeasuredText | undefined;
}) {
  const { words } = useLocale();
  const say = words.workImprove;
  const after = measured?.measures ?? before;
  const bands = [say.lixBands[bandOf(before.lix)] ?? '', say.lixBands[bandOf(after.lix)] ?? ''] as const;
  const most = Math.max(1, before.passives, after.passives);
  return (
    <section className="reading" aria-label={say.figures}>
      <FromTo
        label={say.lix}
        before={before.lix}
        after={after.lix}
        of={80}
        note={before.lix === after.lix ? say.lixNow(bands[1]) : say.lixFromTo(...bands)}
      />
      <FromTo
        label={say.perSentence}
        before={before.wordsPerSentence}
        after={after.wordsPerSentence}
        of={35}
        note={say.perSentenceGoal}
      />
      <FromTo
        label={say.passives}
        before={before.passives}
        after={after.passives}
        of={most * 1.1}
        note={say.passivesNote}
      />
      <MustStay measured={measured} />
    </section>
  );
}

function MustStay({ measured }: { measured: MeasuredText | undefined }) {
  const { words, format } = useLocale();
  const say = words.workImprove;
  if (!measured) return <div />;
  const { kept, lost } = measured;
  const gone = lost.slice(0, shownFacts).map(({ text }) => text);
  return (
    <div>
      <p className="label">{say.mustStay}</p>
      <p className={lost.length === 0 ? 'figure ok-text' : 'figure bad-text'}>
        {format.number(kept.length)}/{format.number(kept.length + lost.length)}
      </p>
      <p className="meta">
        {lost.length === 0
          ? say.mustStayKinds
          : say.mustStayLost([...gone, ...(lost.length > shownFacts ? ['…'] : [])].join(', '))}
      </p>
    </div>
  );
}

function FromTo(props: { label: string; before: number; after: number; of: number; note: ReactNode }) {
  const { label, before, after, of, note } = props;
  const { words, format } = useLocale();
  const say = words.workImprove;
  const [was, is] = [Math.round(before), Math.round(after)];
  const place = (value: number) => Math.max(0, Math.min(99, (100 * value) / of));
  return (
    <div>
      <p className="label">{label}</p>
      <p className="from-to">
        {was === is ? null : (
          <>
            <span className="sr">{say.before} </span>
            <s>{format.number(was)}</s>
            <Icon of={ArrowRight} />
            <span className="sr">{say.after} </span>
          </>
        )}
        <b className="figure">{format.number(is)}</b>
      </p>
      <svg className="reading-scale" viewBox="0 0 100 13" preserveAspectRatio="none" aria-hidden="true">
        <rect y="5" width="100" height="3" className="reading-line" />
        <rect x={place(before)} width="1" height="13" className="reading-was" />
        <rect x={place(after)} width="1" height="13" className="reading-is" />
      </svg>
      <p className="meta">{note}</p>
    </div>
  );
}
