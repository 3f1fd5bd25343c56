export { detectLanguage, type DetectOptions } from './detect-language.ts';
export { languageOf, languages, type Language, type LanguageCode } from './languages.ts';
export { answerKinds, asksForKind, wantedKinds, type AnswerKind } from './question-words.ts';
export { stem } from './stemmer.ts';
export { stopWordsOf } from './stop-words.ts';
