/** Abbreviations that something always follows: a full stop after one ends no sentence. */
const leadingOn = new Set(
  `bl.a t.ex dvs d.v.s kap jfr prop dir s sid nr ca c:a kl resp f.d fr.o.m t.o.m s.k ev enl bet rskr avd tab fig min tel inkl exkl max nuv
   dåv dr prof st i.e e.g no art cf vs mr mrs ms o.d forts mom prel ung jämf jmf p pkt bil utg red bl.a t.ex fr t obs aug sept okt nov dec jan
   feb febr apr eng lat milj mdr med.dr fil.dr ing civ.ing a.a`.split(/\s+/),
);
/** These may end a sentence, and do where a capital follows. */
const mayEnd = new Set('m.m m.fl osv etc o.s.v e.d o.dyl mnkr mkr tkr kr ff f'.split(' '));

const boundary = /(?<![.!?…])[.!?…]+["”’»)\]]*(?=\s)/gu;
const newLine = /\n\s*\n|\n(?=\s*(?:[•▪●◦*–—-]|\d{1,2}[.)])\s)/u;

/**
 * The sentences of a running text, word for word but for white space.
 * @example sentencesOf('Enligt 12 kap. 3 § m.m. gäller det bl.a. barn. Beslutet fattas den 1. maj.') // two
 */
export function sentencesOf(text: string): string[] {
  return text.split(newLine).flatMap((part) => split(part.replace(/\s+/gu, ' ').trim()));
}

function split(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text.slice(from, match.index), match[0], text.slice(end).trimStart())) continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  const rest = text.slice(from).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}

function endsSentence(before: string, mark: string, after: string): boolean {
  if (!/^["”’»“„([]*[\p{Lu}\p{N}•–—-]/u.test(after)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = /[^\s("”[]*$/u.exec(before.slice(-60))?.[0].toLowerCase() ?? '';
  if (leadingOn.has(word)) return false;
  const startsUpper = /^["”’»“„([]*\p{Lu}/u.test(after);
  if (mayEnd.has(word)) return startsUpper;
  // "1. Ansökan", "A. Lind", "den 1. maj": a number or a letter that stands alone counts or shortens.
  if (/^(?:\p{L}|\d{1,2}(?:\.\d{1,2})*)$/u.test(word))
    return before.trim() !== word && /\d{3}|\d$/u.test(word) && startsUpper;
  return true;
}
