import { type Element, elementsOf, rawText } from './tree.ts';

const phone = /(?:\+\d|\b0)\d{1,3}[\s\-–/]*\d[\d\s-]{4,}/u;
const longestCard = 800;
/** Pages that a card may lead to; more is a list of related links. */
const mostLinks = 3;

/**
 * Whether an element beside the text is a contact card: few words, with a telephone number or an e-mail address, and hardly a link to other
 * pages. Municipalities put them in `aside`, and they are what people ask for.
 */
export function isContactCard(element: Element): boolean {
  if (rawText(element).length > longestCard) return false;
  let links = 0;
  let ways = 0;
  for (const { name, attributes } of elementsOf(element)) {
    if (name !== 'a') continue;
    if (/^(?:tel|mailto):/i.test(attributes['href'] ?? '')) ways++;
    else links++;
  }
  return links <= mostLinks && (ways > 0 || phone.test(rawText(element)));
}
