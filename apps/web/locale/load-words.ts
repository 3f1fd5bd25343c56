import type { Messages } from '../messages';
import { once } from './once';

/** All words in a language: a browser loads the one that it shows. */
export const loadWords = once<Messages>({
  sv: async () => (await import('../messages/sv')).sv,
  en: async () => (await import('../messages/en')).en,
});
