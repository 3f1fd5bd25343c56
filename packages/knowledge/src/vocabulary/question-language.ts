import { detectLanguage, stem, type DetectOptions } from '../language/index.ts';
import { normalise } from '../analyse/index.ts';
import { platformVocabulary } from './expand.ts';

/** The language of a question: as of any text, and by the vocabulary's words, since questions are short. */
export const questionLanguage = (text: string, options: Omit<DetectOptions, 'isKnown'>): string =>
  detectLanguage(text, {
    ...options,
    isKnown: (word, language) => platformVocabulary().find([stem(normalise(word), language)], language).length > 0,
  });
