import { frameWords } from './frame';
import { signInWords } from './sign-in';

/** The words that one meets before one is inside: the sign-in pages load no others. */
export const entryWords = { ...frameWords, ...signInWords };
export type EntryMessages = typeof entryWords;
