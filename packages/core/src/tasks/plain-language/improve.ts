import { z } from 'zod';
import { NoModelAnswered, type TaskRun } from '../task.ts';
import { compareLiterals, compareTranslated, type Comparison } from './kept-literals.ts';
import { languageOf, type TextLanguage } from './language.ts';
import { promptFor } from './prompts.ts';
import { findHardPassages, sentenceFindings } from './findings.ts';
import { measure, measures } from './measures.ts';
import { applyAccepted, type Proposal, proposal, proposeWords } from './proposals.ts';
import { readAnswer } from './read-answer.ts';
import type { ImproveSettings } from './settings.ts';
import { type Sentence, splitSentences, wordsOf } from './sentences.ts';

export const improvement = z.object({
  /** As it was given. */
  text: z.string(),
  language: z.enum(['sv', 'en']),
  measures,
  /** Sentences that are hard to read, and why. */
  sentences: z.array(sentenceFindings),
  /** In the text's order. */
  proposals: z.array(proposal),
  /** Rewritings that lost or added a fact, or that were no rewriting at all. */
  dropped: z.number().int().nonnegative(),
  /** `partly`: no model answered for some sentences, or it answered nothing usable. */
  grade: z.enum(['with_model', 'without_model', 'partly']),
});
export type Improvement = z.infer<typeof improvement>;

const MOST_PIECES = 12;
const MOST_CHARACTERS = 6_000;

/** What is rewritten at once: a sentence, or for headings a whole paragraph that begins with it. */
interface Piece {
  readonly index: number;
  readonly sentence: Sentence;
  readonly text: string;
}

/**
 * Asks a model for a better wording, sentence by sentence, and checks each answer against its sentence. Without a model, and where
 * it gives nothing usable, what the list of words can replace is proposed.
 */
export async function improve(text: string, settings: ImproveSettings, run: TaskRun): Promise<Improvement> {
  const language = languageOf(text);
  const { goal } = settings;
  const fromList = goal === 'plain' || goal === 'shorter' || goal === 'easy' ? proposeWords(text, language) : [];
  const read = {
    text,
    language,
    measures: measure(text, language),
    sentences: findHardPassages(text, language).filter(({ findings }) => findings.length > 0),
  };
  if (run.ask === null) return { ...read, proposals: fromList, dropped: 0, grade: 'without_model' };

  const pieces = goal === 'headings' ? paragraphsOf(text) : sentencesOf(text, goal === 'translate' ? 1 : 3);
  const groups = groupsOf(pieces);
  const proposals: Proposal[] = [];
  const unanswered = new Set<number>();
  let dropped = 0;
  let answeredGroups = 0;
  for (const [at, group] of groups.entries()) {
    run.progress({ stage: 'improve', done: at, of: groups.length });
    await run.breathe();
    const answer = await askFor(group, settings, run, language);
    if (answer === null) {
      for (const { index } of group) unanswered.add(index);
      continue;
    }
    answeredGroups += 1;
    for (const [number, after] of answer) {
      const piece = group[number - 1];
      if (piece === undefined || same(piece.text, after)) continue;
      const checked = check(piece, after, goal, language);
      if (checked === null) dropped += 1;
      else proposals.push(checked);
    }
  }
  run.progress({ stage: 'improve', done: groups.length, of: groups.length });
  proposals.push(...fromList.filter(({ index }) => unanswered.has(index)));
  return {
    ...read,
    proposals: proposals.sort((a, b) => a.start - b.start),
    dropped,
    grade: unanswered.size === 0 ? 'with_model' : answeredGroups === 0 ? 'without_model' : 'partly',
  };
}

/** The text with what the person accepted. */
export function improvedText({ text, proposals }: Pick<Improvement, 'text' | 'proposals'>): string {
  return applyAccepted(
    text,
    proposals.filter(({ isAccepted }) => isAccepted === true),
  );
}

function sentencesOf(text: string, fewestWords: number): Piece[] {
  return splitSentences(text)
    .map((sentence, index) => ({ index, sentence, text: sentence.text }))
    .filter((piece) => piece.text.length <= MOST_CHARACTERS && wordsOf(piece.text).length >= fewestWords);
}

/** Paragraphs of two sentences or more. */
function paragraphsOf(text: string): Piece[] {
  const sentences = splitSentences(text);
  const byParagraph = Map.groupBy(sentences.entries(), ([, { paragraph }]) => paragraph);
  return [...byParagraph.values()].flatMap((members) => {
    const [first, last] = [members[0], members.at(-1)];
    if (first === undefined || last === undefined || members.length < 2) return [];
    const whole = text.slice(first[1].start, last[1].end);
    return [{ index: first[0], sentence: first[1], text: whole.slice(0, MOST_CHARACTERS) }];
  });
}

function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let characters = 0;
  for (const piece of pieces) {
    const group = groups.at(-1);
    characters += piece.text.length;
    if (group === undefined || group.length >= MOST_PIECES || characters > MOST_CHARACTERS) {
      groups.push([piece]);
      characters = piece.text.length;
    } else group.push(piece);
  }
  return groups;
}

/** Null when no model answered, or nothing that can be read. */
async function askFor(
  group: readonly Piece[],
  settings: ImproveSettings,
  run: TaskRun,
  language: TextLanguage,
): Promise<Map<number, string> | null> {
  const prompt = promptFor(
    group.map(({ text }) => text),
    settings,
    language,
  );
  try {
    return readAnswer((await run.ask?.(prompt)) ?? '', group.length);
  } catch (error) {
    if (error instanceof NoModelAnswered) return null;
    throw error;
  }
}

/** A model's rewriting as a proposal; null where it must not be shown. */
function check(piece: Piece, after: string, goal: ImproveSettings['goal'], language: TextLanguage): Proposal | null {
  const { index, sentence } = piece;
  const place = {
    index,
    start: sentence.start,
    end: sentence.end,
    before: sentence.text,
    source: 'model',
    isAccepted: null,
  } as const;
  if (after.length > 3 * piece.text.length + 200) return null;
  switch (goal) {
    case 'headings': {
      const { added } = compareLiterals(piece.text, after, language);
      const heading = after.replace(/^#+\s*|[.:]$/gu, '');
      if (added.length > 0 || after.includes('\n') || heading.length > 90 || !isAbout(piece.text, heading)) return null;
      return { ...place, after: `${heading}\n\n${sentence.text}`, kept: [], lost: [], isSafe: true };
    }
    case 'translate':
      return proposalOf(place, after, compareTranslated(piece.text, after), false);
    case 'shorter':
      if (after.length >= piece.text.length) return null;
      return isAbout(piece.text, after)
        ? proposalOf(place, after, compareLiterals(piece.text, after, language), true)
        : null;
    case 'easy':
      return isAbout(piece.text, after)
        ? proposalOf(place, after, compareLiterals(piece.text, after, language), true)
        : null;
    case 'plain':
    case 'tone':
      return isAbout(piece.text, after)
        ? proposalOf(place, after, compareLiterals(piece.text, after, language), false)
        : null;
  }
}

function proposalOf(
  place: Pick<Proposal, 'index' | 'start' | 'end' | 'before' | 'source' | 'isAccepted'>,
  after: string,
  { kept, lost, added }: Comparison,
  mayLoseNames: boolean,
): Proposal | null {
  if (added.length > 0 || lost.some(({ kind }) => kind !== 'name' || !mayLoseNames)) return null;
  return { ...place, after, kept, lost, isSafe: lost.length === 0 };
}

/** Whether a rewriting is about the same: some of its longer words begin as words of the sentence do, or are the list's for them. */
function isAbout(before: string, after: string): boolean {
  const beginnings = (text: string) =>
    wordsOf(text)
      .map(({ text: word }) => word.toLowerCase())
      .filter((word) => word.length >= 4)
      .map((word) => word.slice(0, 4));
  const old = new Set(beginnings(before));
  const fresh = beginnings(after);
  return fresh.length < 3 || fresh.filter((word) => old.has(word)).length / fresh.length >= FEWEST_SHARED;
}

/** Of the longer words; less, and it is another text. */
const FEWEST_SHARED = 0.15;

function same(a: string, b: string): boolean {
  return a.replace(/\s+/gu, ' ').trim() === b.replace(/\s+/gu, ' ').trim();
}
