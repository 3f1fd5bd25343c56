import { backgroundFrequency, splitCompound, stem, stopWordsOf, wantedKinds, words } from '@radrum/knowledge';
import { findLiterals } from '@radrum/safeguards';
import { type Draft, draftOf, type Material } from './draft.ts';
import type { Ranked } from './rank.ts';

/** At least this share of what a question asks about, by weight, must stand in a sentence that answers it. */
const leastShare = 0.5;
/** Sentences this near the best one are shown too. */
const nearBest = 0.85;
const mostAnswers = 4;
/** A compound's part tells less than the whole word. */
const partWorth = 0.6;

/** Words of questions that say nothing of what is asked about. */
const asking = new Set(
  'vad vilka vilken vilket hur när var vem varför kostar kosta mycket många gäller står säger finns what which how when where who why does'.split(
    ' ',
  ),
);
const stops = new Set([...stopWordsOf('sv'), ...stopWordsOf('en')]);

/** The sentences that answer each question best; nothing for a question that none answers. */
export function questionDrafts(material: Material, questions: readonly string[]): Draft[] {
  const parts = partsOfWords(material.ranked);
  return questions.flatMap((question, at) =>
    answersTo(question, material, parts).map((one, place) => ({ ...draftOf(one, question, at), order: place })),
  );
}

type Parts = (stemmed: string) => readonly string[];

function answersTo(question: string, { ranked, likeness, read }: Material, parts: Parts): Ranked[] {
  const asked = words(question).filter((word) => !stops.has(word) && !asking.has(word));
  const terms = asked.map((word) => ({
    whole: stem(word, 'sv'),
    parts: splitCompound(word, 'sv', backgroundFrequency) ?? [],
  }));
  // A word that the documents do not know is the rarest of all.
  const weights = terms.map(({ whole }) => likeness.rarity(whole) || Math.log(1 + ranked.length));
  const total = weights.reduce((a, b) => a + b, 0);
  if (total === 0) return [];
  const kinds = wantedKinds(question, 'sv');
  const scored = ranked.map((statement) => {
    const here = new Set(statement.stems);
    const hereParts = new Set(statement.stems.flatMap((one) => [...parts(one)]));
    const above = new Set(words(read.sections[statement.section]?.title ?? '').map((word) => stem(word, 'sv')));
    let share = 0;
    for (const [at, term] of terms.entries()) {
      const weight = weights[at] ?? 0;
      if (here.has(term.whole)) share += weight;
      else if (
        hereParts.has(term.whole) ||
        (term.parts.length > 0 && term.parts.every((part) => here.has(part) || hereParts.has(part)))
      )
        share += weight * partWorth;
      else if (above.has(term.whole)) share += weight * 0.5;
      else if (term.parts.some((part) => here.has(part))) share += weight * 0.3;
    }
    return {
      statement,
      share: share / total,
      score: share / total + (answersKind(statement.text, kinds) ? 0.25 : 0) + statement.score * 0.02,
    };
  });
  const found = scored.filter(({ share }) => share >= leastShare).toSorted((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= best * nearBest)
    .slice(0, mostAnswers)
    .map(({ statement }) => statement);
}

function answersKind(text: string, kinds: ReturnType<typeof wantedKinds>): boolean {
  const keys = findLiterals(text).map(({ key }) => key.split(':')[0] ?? '');
  return [...kinds].some((kind) => {
    if (kind === 'amount') return /\d.*(?:kr|kronor|mnkr|mkr|tkr|miljon|miljard|%|procent)/iu.test(text);
    if (kind === 'date' || kind === 'time')
      return keys.some((key) => ['date', 'month', 'time', 'weekday'].includes(key)) || /\b(?:19|20)\d{2}\b/u.test(text);
    if (kind === 'count' || kind === 'duration') return keys.includes('number');
    if (kind === 'phone' || kind === 'email') return keys.includes(kind);
    return false;
  });
}

/** The parts of the documents' own compounds, each word split once. */
function partsOfWords(ranked: readonly Ranked[]): Parts {
  const counts = new Map<string, number>();
  for (const { stems } of ranked) for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
  const frequency = (one: string) => backgroundFrequency(one) + (counts.get(one) ?? 0);
  const known = new Map<string, readonly string[]>();
  return (stemmed) => {
    let parts = known.get(stemmed);
    if (parts === undefined) {
      parts = stemmed.length < 7 ? [] : (splitCompound(stemmed, 'sv', frequency) ?? []);
      known.set(stemmed, parts);
    }
    return parts;
  };
}
