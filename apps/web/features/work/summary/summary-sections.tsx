'use client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { unbroken } from '../../../locale/unbroken';
import { firstPlaces, labelOf, type Summary } from './reference';
import { ReferenceButton } from './reference-button';

/** The points of a summary under their headings, each with the pages that it rests on. */
export function SummarySections(props: {
  summary: Summary;
  work: WorkInfo;
  open: number | null;
  onShow: (place: number) => void;
}) {
  const { summary, work, open, onShow } = props;
  const say = useLocale().words.workSummary;
  const places = firstPlaces(summary);
  if (summary.sections.length === 0) return <p className="dim">{say.nothingAtAll}</p>;
  return summary.sections.map(({ heading, points }, section) => (
    <section key={`${section} ${heading}`}>
      <h2 className="h3">{heading}</h2>
      {points.length === 0 ? <p className="dim mt-3">{say.nothingFound}</p> : null}
      <ul className="points">
        {points.map(({ text, references }, number) => {
          const first = places.get(references) ?? 0;
          const isOpen = open !== null && open >= first && open < first + references.length;
          return (
            <li key={`${number} ${text}`} className={isOpen ? 'on' : undefined}>
              <p>{unbroken(text)}</p>
              <p className="page-cites">
                {references.map((reference, index) => (
                  <ReferenceButton
                    key={`${reference.documentId} ${reference.page} ${reference.quote}`}
                    label={labelOf(reference, work.files, say)}
                    about={shortened(reference.quote)}
                    place={first + index}
                    isOpen={open === first + index}
                    onShow={onShow}
                  />
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

/** The beginning of a quote, so that references to the same page are told apart by ear. */
const shortened = (quote: string): string => {
  const words = quote.split(/\s+/);
  return words.length <= 8 ? quote : `${words.slice(0, 8).join(' ')} …`;
};
