import { ar } from './ar.ts';
import { bs } from './bs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';
import { so } from './so.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import type { ReplyTexts } from './texts.ts';

/** Replies by language (BCP 47 base). A new language is a new file; fresh ones are marked as not reviewed. */
export const REPLIES = { sv, en, fi, ar, so, fa, uk, pl, de, es, fr, ru, tr, bs } as const satisfies Record<
  string,
  ReplyTexts
>;
