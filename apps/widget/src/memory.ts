import type { Answer, Appearance, Citation, Rating } from '@radrum/sdk';
import type { Language } from './words.ts';

/** A question and what came of it. */
export interface Exchange {
  question: string;
  /** What has been shown so far. */
  text: string;
  citations: Citation[];
  state: 'running' | 'done' | 'stopped' | 'interrupted';
  answer?: Answer;
  rating?: Rating;
  isHandedOff?: boolean;
  /** The asker has written to a person; when somebody answers. What was written is kept nowhere. */
  written?: { isOpen: boolean; opensAt: string | null };
}

/** What survives a reload, in this tab only. */
export interface Memory {
  isOpen?: boolean;
  conversationId?: string;
  exchanges?: Exchange[];
  draft?: string;
  language?: Language;
  appearance?: Appearance;
  /** When the appearance was read, in milliseconds since 1970. */
  appearanceAt?: number;
}

/** The number is that of the shape: what an older widget has left in a tab is not read. */
const nameOf = (host: string, assistant: string): string => `radrum 2 ${host} ${assistant}`;

/** What was kept; empty where a page or browser keeps nothing, or something else lies there. */
export function readMemory(host: string, assistant: string): Memory {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(nameOf(host, assistant)) ?? '{}');
    // written by `writeMemory` alone; whatever else a page puts there is its own affair, and shown as text only
    return typeof value === 'object' && value !== null ? (value as Memory) : {};
  } catch {
    return {};
  }
}

/** Keeps what is there. A browser that keeps nothing is no reason to stop. */
export function writeMemory(host: string, assistant: string, memory: Memory): void {
  try {
    sessionStorage.setItem(nameOf(host, assistant), JSON.stringify(memory));
  } catch {
    // private mode, or full
  }
}
