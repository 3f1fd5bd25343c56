import { languageOf } from '@radrum/knowledge';
import type { Attempt } from '@radrum/routing';
import { checkUnit, hasPersonalData } from '@radrum/safeguards';
import type { Citable } from '../../tools/index.ts';
import type { Routed } from '../turn.ts';

/** A unit as it may be shown; `why` says why not. */
export interface CheckedUnit {
  text: string;
  citations: readonly number[];
  why: string | null;
}

/** Whether a unit of an answer stands in what it cites: passages, or what tools gave. */
export function checkAgainst(
  { question, language }: Routed,
  material: readonly Citable[],
  attempt: Attempt,
  unit: string,
): CheckedUnit {
  const numbered = material.map((one, index) => ({
    number: index + 1,
    text: [...one.headings, one.text, ...(one.words === undefined ? [] : [one.words])].join('\n'),
    title: one.title,
    url: one.url,
  }));
  if (attempt.provider === 'extractive') {
    // Its words are the passages' own: only that they are must be checked, not what they say.
    const verdict = checkUnit(unit, numbered, { question, language, crossLanguage: true });
    return {
      text: verdict.text,
      citations: verdict.citations,
      why: verdict.why === 'no_citation' || verdict.why === 'unknown_citation' ? verdict.why : null,
    };
  }
  const sources = material.filter(({ words }) => words === undefined);
  const sameLanguage = sources.some((one) => languageOf(one.language).code === languageOf(language).code);
  const context = { question, language };
  const lenient = checkUnit(unit, numbered, { ...context, crossLanguage: !sameLanguage });
  const cited = lenient.citations.flatMap((number) => material[number - 1] ?? []);
  // what a tool worked out is written in the language of the answer
  const isWorkedOut = cited.length > 0 && cited.every(({ words }) => words !== undefined);
  const verdict = isWorkedOut ? checkUnit(unit, numbered, { ...context, crossLanguage: false }) : lenient;
  const allowed = cited.map(({ text }) => text);
  const why = verdict.why ?? (hasPersonalData(verdict.text, { allowed }) ? 'personal_data' : null);
  return { text: verdict.text, citations: verdict.citations, why };
}
