/**
 * Endings of languages that Snowball has no stemmer for, longest first: enough to bring the usual cases and plurals of a
 * word together. One line a language.
 */
const endings: Readonly<Record<string, readonly string[]>> = listed({
  pl: 'owie ami ach ego emu ych ich iem ów om ie ia em ej ym im ą ę a e i y u o',
  uk: 'ами ями ові еві ого ому ами ах ях ів їв ам ям ом ем ий ій ої ою ею а я и і ї у ю о е ь є',
  bs: 'ama ima oga omu om em oj og ih im a e i o u',
  so: 'yaasha yada ooyin oyin aha ada ayn iyo ka ga ta da sha yo o a',
  ku: 'yên ên an yê ya ek ê a î',
  fa: 'هایی های ها ی',
  ckb: 'ەکانی ەکان ەکەی ەکە یەک ان ێک ی',
  se: 'iidda iid iin ide dda in id it is as at as s t i',
});
const shortestStem = 3;

function listed(lines: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(lines).map(([language, line]) => [
      language,
      [...new Set(line.split(' '))].sort((a, b) => b.length - a.length),
    ]),
  );
}

/**
 * A word without its longest known ending, three letters at least being left; the word itself in other languages.
 * @example lightStem('przedszkola', 'pl') // 'przedszkol'
 */
export function lightStem(word: string, language: string): string {
  for (const ending of endings[language] ?? []) {
    if (word.length - ending.length >= shortestStem && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}
