import type { ReactNode } from 'react';
import { unbroken } from '../../locale/unbroken';
import type { Messages } from '../../messages';
import { Quote } from '../../ui/quote';

interface Props {
  citations: readonly { url: string | null; title: string; quote: string; page?: number }[];
  closest?: readonly { url: string | null; title: string }[];
  sourceId: string;
  /** What can be done about a place, by its index. */
  deedsOf?: (index: number) => ReactNode;
  words: Messages;
}

/** The page's title, with the page of a file. */
const placeOf = ({ title, page }: Props['citations'][number], words: Messages): string =>
  page === undefined ? title : `${title}, ${words.tryOut.page(page)}`;

/** The places that an answer rests on, in the source's own words; or the pages that come close. */
export function SourceList({ citations, closest = [], sourceId, deedsOf, words }: Props) {
  if (citations.length === 0 && closest.length === 0) return null;
  return (
    <div className="mt-5">
      <h3 className="h4">{citations.length > 0 ? words.tryOut.sources : words.tryOut.closest}</h3>
      <ol className="sources">
        {citations.map((citation, index) => (
          <li key={`${citation.title} ${citation.quote}`} id={`${sourceId}-${index + 1}`} tabIndex={-1}>
            <span>
              <span className="cite">{index + 1}</span>
            </span>
            <div>
              <Quote from={placeOf(citation, words)} href={citation.url}>
                {unbroken(citation.quote.replaceAll(' | ', ' · '))}
              </Quote>
              {deedsOf?.(index)}
            </div>
          </li>
        ))}
        {citations.length > 0
          ? null
          : closest.map(({ title, url }) => (
              <li key={`${title} ${url}`}>
                <span aria-hidden="true">–</span>
                {url ? <a href={url}>{title}</a> : <span>{title}</span>}
              </li>
            ))}
      </ol>
    </div>
  );
}
