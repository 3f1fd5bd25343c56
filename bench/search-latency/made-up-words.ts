import { readConcepts } from '../../packages/knowledge/src/vocabulary/index.ts';

/* Texts and questions of municipal words among many rare ones, by Zipf's law; the same at every run. */
let seed = 7;
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const municipal = readConcepts().flatMap(({ wordings }) =>
  wordings
    .filter(({ language, kind }) => language === 'sv' && kind === 'term')
    .flatMap(({ text }) => text.split(' ')[0] ?? []),
);
const syllables =
  'ba be bi bo da de di do fa fe ga ge ha he ka ke la le ma me na ne pa pe ra re sa se ta te va ve'.split(' ');
const rare = Array.from({ length: 30_000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(
    '',
  ),
);
// Function words, general words, and then municipal words among many rare ones: a usual municipal word stands in some per cent of the passages.
const vocabulary = [
  'och',
  'att',
  'i',
  'på',
  'för',
  'som',
  'är',
  'av',
  'med',
  'till',
  'du',
  'kan',
  'inte',
  'kommunen',
  ...rare.slice(0, 150),
];
for (const [i, one] of municipal.entries()) vocabulary.push(one, ...rare.slice(150 + 3 * i, 153 + 3 * i));
vocabulary.push(...rare.slice(150 + 3 * municipal.length));
const word = () =>
  vocabulary[Math.min(vocabulary.length - 1, Math.floor(vocabulary.length ** random()) - 1)] ?? 'kommun';
/** A text of so many words. */
export const text = (length: number) => Array.from({ length }, word).join(' ');

const pick = () => municipal[Math.floor(random() * municipal.length)] ?? '';

/** A question of two municipal words and a rare one. */
export const question = () => `vad kostar ${pick()} för ${pick()} i kommunen, ${rare[Math.floor(random() * 5_000)]}?`;
