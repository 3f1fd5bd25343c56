import type { Trace } from '../../api/shapes';
import { unbroken } from '../../locale/unbroken';
import type { Messages } from '../../messages';
import { Meter } from '../../ui/meter';
import { Quote } from '../../ui/quote';

type Search = NonNullable<Trace['search']>;

/** Shown at once; the rest is behind a line. */
const shownAtOnce = 3;

/** The passages that the search found, each with its strength, whether it was used, and why not. */
export function Hits({ search, words }: { search: Search; words: Messages }) {
  const { tryOut } = words;
  const isUnder = search.confidence < search.floor;
  const strongest = Math.max(...search.hits.map((hit) => hit.score), 1e-6);
  const rows = search.hits.map((hit) => {
    const value = Math.round((hit.score / Math.max(1, strongest)) * 100);
    return (
      <li key={`${hit.title} ${hit.text.slice(0, 80)}`}>
        <div>
          <Quote
            from={[hit.title, ...hit.headings.filter((heading) => heading !== hit.title)].join(' › ')}
            href={hit.url}
            isDim={!hit.isUsed}
          >
            <span className="clamp">{unbroken(hit.text)}</span>
          </Quote>
          {hit.isUsed ? null : (
            <p className="meta">
              {tryOut.notUsed} {isUnder ? tryOut.tooUncertain : tryOut.notNeeded}
            </p>
          )}
        </div>
        <Meter value={value / 100} label={tryOut.strength(value)} />
      </li>
    );
  });
  const rest = rows.slice(shownAtOnce);
  return (
    <div>
      <ul className="hits mt-3">{rows.slice(0, shownAtOnce)}</ul>
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary>{tryOut.showAll(rest.length)}</summary>
          <ul className="hits">{rest}</ul>
        </details>
      ) : null}
    </div>
  );
}
