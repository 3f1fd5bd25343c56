import type { EntryMessages } from '../sv/entry';
import { frameWords } from './frame';
import { signInWords } from './sign-in';

export const entryWords: EntryMessages = { ...frameWords, ...signInWords };
