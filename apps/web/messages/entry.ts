import type { Language } from '../locale/language';
import { entryWords as en } from './en/entry';
import { type EntryMessages, entryWords as sv } from './sv/entry';

/** The words of the pages before one is inside; both languages are few enough to travel together there. */
export const entryWordsIn: Record<Language, EntryMessages> = { sv, en };
