import type { EntryMessages } from '../messages/sv/entry';
import { once } from './once';

/** The words of the pages before one is inside. */
export const loadEntryWords = once<EntryMessages>({
  sv: async () => (await import('../messages/sv/entry')).entryWords,
  en: async () => (await import('../messages/en/entry')).entryWords,
});
