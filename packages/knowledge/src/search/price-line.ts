import { holdsKind } from './answer-kinds.ts';
import type { Hit } from './hit.ts';
import type { Piece } from './lines.ts';

/** Words in which pages head their prices. */
const prices =
  /pris(?:er|et|erna|lista)?(?!\p{L})|avgift|tax(?:a|or|an)(?!\p{L})|kostnad|kostar|entré|biljett|hyra(?!\p{L})|price|fee(?:s)?(?!\p{L})|charge|costs?(?!\p{L})|admission|preis|gebühr|kosten|eintritt|hinta|hinnat|maksut?(?!\p{L})|taksa/iu;
/** Prices of something beside the thing itself. */
const beside =
  /tillägg|extra|övrig|rabatt|avdrag|kontrollavgift|felparkering|försen|straff|additional|surcharge|discount|late|zusatz|zuschlag|ermäßig|lisä|alennu/iu;
/** Whom a price is for where it is for everybody. */
const everybody =
  /(?<!\p{L})(?:vuxen|vuxna|ordinarie|normalpris|grundavgift|enkelbiljett|engångsavgift|ett bad|adults?|standard|single|regular|erwachsene\p{L}*|einzel\p{L}*|aikui\p{L}*|kertamaksu)(?!\p{L})/iu;

type Above = Pick<Hit, 'headings' | 'title'>;
const headingOf = ({ headings, title }: Above): string => headings.at(-1) ?? title;

/** Whether what stands under the nearest heading are prices. */
export const headsPrices = (hit: Above): boolean =>
  (prices.test(headingOf(hit)) || prices.test(hit.title)) && !beside.test(headingOf(hit));

/** A price of the same table that is neither the first nor an adult's. */
const another = 0.8;

/** How much a line is the price of the thing itself: 1 for the first in its table or list of prices and for an adult's, less for another, else 0. */
export function priceOf(hit: Above, pieces: readonly Piece[], place: number): number {
  const piece = pieces[place];
  if (piece === undefined || !holdsKind(piece.text, 'amount')) return 0;
  const columns = piece.kind === 'row' ? piece.text.replace(/:\s[^|]*/gu, ' ') : '';
  const above = [headingOf(hit), piece.lead ?? '', columns].join('\n');
  if (!prices.test(above) || beside.test(above)) return 0;
  const isFirst = !pieces.slice(0, place).some(({ text }) => holdsKind(text, 'amount'));
  return isFirst || everybody.test(piece.text) ? 1 : another;
}
