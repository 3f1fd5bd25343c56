import type { Language } from './language';

/** Each is loaded when it is asked for, and the promise kept: React reads one and the same again. */
export function once<Words>(load: Record<Language, () => Promise<Words>>): (language: Language) => Promise<Words> {
  const known = new Map<Language, Promise<Words>>();
  return (language) => {
    const words = known.get(language) ?? load[language]();
    known.set(language, words);
    return words;
  };
}
