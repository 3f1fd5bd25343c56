import type { Messages } from '../messages';
import type { EntryMessages } from '../messages/sv/entry';
import type { Language } from './language';

/** Each is loaded when it is asked for, and the promise kept: React reads one and the same again. */
function once<Words>(load: Record<Language, () => Promise<Words>>): (language: Language) => Promise<Words> {
  const known = new Map<Language, Promise<Words>>();
  return (language) => {
    const words = known.get(language) ?? load[language]();
    known.set(language, words);
    return words;
  };
}

/** All words in a language: a browser loads the one that it shows. */
export const loadWords = once<Messages>({
  sv: async () => (await import('../messages/sv')).sv,
  en: async () => (await import('../messages/en')).en,
});
/** Those of the pages before one is inside. */
export const loadEntryWords = once<EntryMessages>({
  sv: async () => (await import('../messages/sv/entry')).entryWords,
  en: async () => (await import('../messages/en/entry')).entryWords,
});
