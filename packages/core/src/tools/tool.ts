import type { Moment } from '@radrum/knowledge';
import type { DataClass } from '@radrum/routing';
import type { z } from 'zod';
import type { Citable } from './citable.ts';
import type { ToolName } from './names.ts';

/** What stands on one page; `page` is null where a document has none. */
export interface PageText {
  page: number | null;
  text: string;
}

/** A file that somebody attached to the conversation, as a model may see it: masked. */
export interface AttachedFile {
  id: string;
  name: string;
  pages: readonly PageText[];
  /** The sentences of it that answer a question, with their pages. */
  search: (question: string) => Promise<readonly PageText[]>;
}

/** The files of a conversation. */
export interface AttachedFiles {
  /** Only models that are cleared for it are shown any of them. */
  dataClass: DataClass;
  open(): Promise<readonly AttachedFile[]>;
}

/** All that a tool can reach. Whoever makes it decides about rights: a tool asks for nothing besides. */
export interface ToolContext {
  /** What the answer is written in (BCP 47). */
  language: string;
  moment: Moment;
  /** What may be cited so far, in the order of the numbers, from 1. */
  material: readonly Citable[];
  /** What figures and dates may be taken from besides: the question, and what was said before. */
  said: readonly string[];
  /** Searches the assistant’s knowledge as a question is searched for. */
  search(query: string): Promise<readonly Citable[]>;
  /** The pages of a document of the knowledge, in order; empty where it is gone. */
  pagesOf(documentId: string): Promise<readonly PageText[]>;
  /** Empty where none are attached, or the model that calls may not see them. */
  files(): Promise<readonly AttachedFile[]>;
}

/** Why a call gave nothing. */
export type ToolProblem =
  | 'unknown_tool'
  | 'not_allowed'
  | 'invalid_input'
  | 'not_grounded'
  | 'too_long'
  | 'too_many'
  | 'out_of_time'
  | 'nothing_found'
  | 'failed';

/** A call that a tool cannot serve; the model is told why, in few words. */
export class ToolRefused extends Error {
  override readonly name = 'ToolRefused';
  readonly problem: ToolProblem;
  constructor(problem: ToolProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

export interface Tool {
  readonly name: ToolName;
  /** Told to the model. */
  readonly description: string;
  readonly input: z.ZodType;
  /** @throws ToolRefused, ZodError for an input of another shape */
  run(input: unknown, context: ToolContext): Promise<readonly Citable[]>;
}

/** A tool out of its parts: what a model gives is read by `input` before anything runs. */
export function defineTool<Input extends z.ZodType>(parts: {
  name: ToolName;
  description: string;
  input: Input;
  run: (input: z.output<Input>, context: ToolContext) => readonly Citable[] | Promise<readonly Citable[]>;
}): Tool {
  const { name, description, input, run } = parts;
  return { name, description, input, run: async (given, context) => run(input.parse(given), context) };
}

/** All texts that a figure or a date may come from. */
export const groundsOf = ({ material, said }: ToolContext): string[] => [
  ...said,
  ...material.flatMap(({ title, headings, text }) => [title, ...headings, text]),
];

/** Something that was worked out, as it is cited. */
export function workedOut(
  { language }: Pick<ToolContext, 'language'>,
  titles: { sv: string; en: string },
  { text, words }: { text: string; words: string },
): Citable[] {
  const title = titles[isSwedish(language) ? 'sv' : 'en'];
  const place = { headings: [], url: null, documentId: null, page: null, changedAt: null };
  return [{ ...place, title, text, words, language }];
}

export const isSwedish = (language: string): boolean => /^(?:sv|nb|nn|no|da)\b/i.test(language);
