import type { ReactNode } from 'react';
import type { Share } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { FewFirst } from './few-first';

interface Item {
  key: string;
  shown: ReactNode;
  evidence: readonly Share[];
  lostBy: readonly Share[];
}

/** Reasons shown of what speaks for the first. */
const reasonsShown = 5;

/** What was found, best first: what speaks for the first, and what the others lost by. */
export function Ranking({
  items,
  names,
  more,
  words,
  format,
}: {
  items: readonly Item[];
  /** Of the features. */
  names: Readonly<Record<string, string>>;
  more: (count: number) => string;
  words: Messages;
  format: Format;
}) {
  const { explanation: say } = words;
  const rows = items.map(({ key, shown, evidence, lostBy }, place) => {
    const reasons = place === 0 ? evidence.filter(({ adds }) => adds > 0).slice(0, reasonsShown) : lostBy;
    return (
      // a finished ranking never changes, so that a place is a key
      <li key={`${place} ${key}`}>
        {shown}
        {reasons.length === 0 && place > 0 ? <p className="meta">{say.asGood}</p> : null}
        {reasons.length > 0 ? (
          <>
            <p className="meta">{place === 0 ? say.speaksFor : say.lostBy}</p>
            <ul className="reasons">
              {reasons.map(({ feature, adds }) => (
                <li key={feature}>
                  {lookUp(names, feature) ?? feature} <span className="num">{format.signed(adds)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </li>
    );
  });
  return <FewFirst rows={rows} className="ranking" more={more} />;
}
