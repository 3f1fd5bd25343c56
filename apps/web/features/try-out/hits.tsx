import type { Trace } from '../../api/shapes';
import { unbroken } from '../../locale/unbroken';
import type { Messages } from '../../messages';
import { Meter } from '../../ui/meter';
import { Quote } from '../../ui/quote';
import { FewFirst } from './few-first';

type Search = NonNullable<Trace['search']>;

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
  return <FewFirst rows={rows} className="hits mt-3" more={tryOut.showAll} />;
}
