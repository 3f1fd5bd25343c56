import type { Language } from '../../locale/language';
import { designWords as english } from '../../messages/en/design';
import { type DesignWords, designWords as swedish } from '../../messages/sv/design';

const all: Record<Language, DesignWords> = { sv: swedish, en: english };

/** Words of the design page in a language. Read on the server only, so that no other page carries them. */
export const designWordsIn = (language: Language): DesignWords => all[language];
