import { z } from 'zod';
import { measure, type Measures } from '../tasks/plain-language/index.ts';
import { defineTool, isSwedish, workedOut } from './tool.ts';

const titles = { sv: 'Textens mått', en: 'Measures of the text' };
const words =
  'texten läsbarhet läsbarhetsindex lätt svår mycket medelsvår klarspråk enkel meningarna orden ' +
  'text readability easy hard difficult plain language sentences words';

export const measureText = defineTool({
  name: 'measure_text',
  description:
    'Measures how a text reads: LIX, words, sentences, words a sentence, longest sentence, passives, officialese. Give the whole text.',
  input: z.object({ text: z.string().trim().min(1).max(6_000) }),
  run({ text }, context) {
    const made = measure(text);
    const lines = isSwedish(context.language) ? inSwedish(made) : inEnglish(made);
    return workedOut(context, titles, { text: lines.join('\n'), words });
  },
});

/** Björnsson's scale (Läsbarhet, 1968): under 30 very easy, to 40 easy, to 50 of middling difficulty, to 60 hard, above very hard. */
const steps = [30, 40, 50, 60];
const stepOf = (lix: number): number => steps.filter((step) => lix >= step).length;
const comma = (figure: number): string => String(figure).replace('.', ',');

const inSwedish = (made: Measures): string[] => [
  `LIX ${comma(made.lix)}: ${['mycket lätt', 'lätt', 'medelsvår', 'svår', 'mycket svår'][stepOf(made.lix)]} text`,
  `${made.words} ord i ${made.sentences} meningar, ${comma(made.wordsPerSentence)} ord per mening`,
  `Längsta meningen: ${made.longestSentence} ord`,
  `Ordens längd: ${comma(made.lettersPerWord)} bokstäver`,
  `Passiva former: ${made.passives}`,
  `Byråkratiska ord: ${made.officialese}`,
  ...(made.ovix === null ? [] : [`Ordvariation (OVIX): ${comma(made.ovix)}`]),
  ...(made.nominalRatio === null ? [] : [`Nominalkvot: ${comma(made.nominalRatio)}`]),
];

const inEnglish = (made: Measures): string[] => [
  `LIX ${made.lix}: ${['very easy', 'easy', 'of middling difficulty', 'hard', 'very hard'][stepOf(made.lix)]} text`,
  `${made.words} words in ${made.sentences} sentences, ${made.wordsPerSentence} words a sentence`,
  `Longest sentence: ${made.longestSentence} words`,
  `Length of the words: ${made.lettersPerWord} letters`,
  `Passives: ${made.passives}`,
  `Officialese: ${made.officialese}`,
  ...(made.ovix === null ? [] : [`Variety of words (OVIX): ${made.ovix}`]),
];
