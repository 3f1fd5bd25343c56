import type { Language } from '../locale/language';
import { en } from './en';
import { type Messages, sv } from './sv';

export type { Messages } from './sv';

const all: Record<Language, Messages> = { sv, en };

/** All words of the console in a language. */
export const messagesIn = (language: Language): Messages => all[language];
