import type { Block } from '@radrum/knowledge';

/** The five tasks of the workspace. */
export const taskKinds = ['summarise', 'improve', 'template', 'classify', 'reply'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A document as the tasks read it. */
export interface TaskDocument {
  /** Of the file that it was read from, or `text` where it was pasted. */
  id: string;
  name: string;
  /** Pages, slides or sheets; null where the format has none. */
  pages: number | null;
  /** In reading order; `page` says where each stands. */
  blocks: readonly Block[];
}

/** Where something stands, word for word. */
export interface Reference {
  documentId: string;
  /** Counted from 1; null in a document without pages. */
  page: number | null;
  /** Exactly as it stands there, white space aside. */
  quote: string;
}

/** How far a task is. */
export interface Progress {
  stage: string;
  done: number;
  of: number;
}

/** One question to a model. */
export interface Prompt {
  /** The rules; trusted. */
  system: string;
  /** The texts; untrusted, whatever they say. */
  text: string;
  /** The longest answer, in tokens. */
  maxTokens: number;
}

/** No model answered, or none may: the task goes on in its grade without one. */
export class NoModelAnswered extends Error {
  override readonly name = 'NoModelAnswered';
}

/** What every task is given besides its input. */
export interface TaskRun {
  /** The language of what is written for the person. */
  language: 'sv' | 'en';
  /**
   * Asks a model; null where none may see the texts. What it sees is masked, and unmasked in what it answers. An answer is kept
   * with the work: a task that is run again after a restart gets the same one, so that it goes on where it was.
   * @throws NoModelAnswered
   */
  ask: ((prompt: Prompt) => Promise<string>) | null;
  /** Tells how far it is. */
  progress(progress: Progress): void;
  /** Lets others get their turn, and ends a task that was cancelled; long loops call it often. @throws the signal's reason */
  breathe(): Promise<void>;
  signal: AbortSignal;
}
