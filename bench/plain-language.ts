import { performance } from 'node:perf_hooks';
import {
  findHardPassages,
  measure,
  proposeWords,
  applyAccepted,
} from '../packages/core/src/tasks/plain-language/index.ts';

/** How long ten pages of officialese take without a model, and what the plainer words change: `node bench/plain-language.ts`. */
const goalMs = 1_000;
const rounds = 15;
const paragraph = `Med anledning av att erforderliga handlingar ej inkommit till nämnden kan ansökan, jämlikt 12 kap. 3 § socialtjänstlagen (2001:453), för närvarande inte prövas. Sökanden anmodas därför att snarast möjligt inkomma med begärda uppgifter samt redogöra för huruvida det föreligger ytterligare omständigheter som bör beaktas vid bedömningen. Avgiften om 1 250 kr skall erläggas senast den 5 maj 2026. Beslut fattas av nämnden i enlighet med gällande delegationsordning, och beslutet kan överklagas inom tre veckor. Vid frågor kan kontakt tas med kontaktcenter, t.ex. per telefon.`;
// A page has some 400 words.
const words = paragraph.split(/\s+/).length;
const text = Array.from({ length: Math.ceil(4_000 / words) }, () => paragraph).join('\n\n');

const times = Array.from({ length: rounds }, () => {
  const began = performance.now();
  measure(text);
  findHardPassages(text);
  proposeWords(text);
  return performance.now() - began;
}).sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
console.log(`ten pages (${measure(text).words} words): p50 ${at(0.5)} ms, longest ${at(0.99)} ms; goal ${goalMs} ms`);

const proposals = proposeWords(paragraph);
const plainer = applyAccepted(paragraph, proposals);
console.log(`${proposals.length} words replaced in one paragraph of ${words}:`);
for (const [name, figures] of [
  ['before', measure(paragraph)],
  ['after', measure(plainer)],
] as const)
  console.log(
    `${name.padEnd(7)} LIX ${figures.lix}, nominal ratio ${figures.nominalRatio}, words a sentence ${figures.wordsPerSentence}, officialese ${figures.officialese}, passives ${figures.passives}`,
  );
