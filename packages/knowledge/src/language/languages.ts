/** Snowball algorithms that the stemmer library has and we use. */
export type StemmerName =
  | 'swedish'
  | 'norwegian'
  | 'danish'
  | 'german'
  | 'finnish'
  | 'english'
  | 'arabic'
  | 'spanish'
  | 'french'
  | 'russian'
  | 'turkish';

/** What a writing system a language is read from, when the letters alone tell. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'ethiopic' | 'thai' | 'han' | 'greek' | 'hebrew';

export interface Language {
  code: string;
  name: string;
  script: Script;
  /** Snowball algorithm; null: usual endings are cut off (`light-stem.ts`), character grams do the rest. */
  stemmer: StemmerName | null;
  /** Share of the character-gram channel in the fused score, 0..1. Measured: much in Swedish, less in German, little in English. */
  gramShare: number;
  /** Whether the language writes compounds as one word, and with which linking letters and dropped vowels. */
  compounds: { linking: readonly string[]; dropped: readonly string[] } | null;
}

const germanicNordic = { linking: ['s'], dropped: ['a', 'e'] };

/** The languages that questions and pages are read in, one line a language. */
// biome-ignore format: one line a language
export const languages = [
  { code: 'sv', name: 'Svenska', script: 'latin', stemmer: 'swedish', gramShare: 0.6, compounds: germanicNordic },
  { code: 'no', name: 'Norsk', script: 'latin', stemmer: 'norwegian', gramShare: 0.5, compounds: { linking: ['s', 'e'], dropped: ['e'] } },
  { code: 'da', name: 'Dansk', script: 'latin', stemmer: 'danish', gramShare: 0.5, compounds: { linking: ['s', 'e'], dropped: ['e'] } },
  { code: 'de', name: 'Deutsch', script: 'latin', stemmer: 'german', gramShare: 0.4, compounds: { linking: ['s', 'es', 'n', 'en'], dropped: ['e'] } },
  { code: 'fi', name: 'Suomi', script: 'latin', stemmer: 'finnish', gramShare: 0.55, compounds: { linking: ['n'], dropped: [] } },
  { code: 'en', name: 'English', script: 'latin', stemmer: 'english', gramShare: 0.25, compounds: null },
  { code: 'ar', name: 'العربية', script: 'arabic', stemmer: 'arabic', gramShare: 0.5, compounds: null },
  { code: 'es', name: 'Español', script: 'latin', stemmer: 'spanish', gramShare: 0.3, compounds: null },
  { code: 'fr', name: 'Français', script: 'latin', stemmer: 'french', gramShare: 0.3, compounds: null },
  { code: 'ru', name: 'Русский', script: 'cyrillic', stemmer: 'russian', gramShare: 0.4, compounds: null },
  { code: 'tr', name: 'Türkçe', script: 'latin', stemmer: 'turkish', gramShare: 0.5, compounds: null },
  { code: 'so', name: 'Soomaali', script: 'latin', stemmer: null, gramShare: 0.6, compounds: null },
  { code: 'uk', name: 'Українська', script: 'cyrillic', stemmer: null, gramShare: 0.6, compounds: null },
  { code: 'pl', name: 'Polski', script: 'latin', stemmer: null, gramShare: 0.6, compounds: null },
  { code: 'fa', name: 'فارسی', script: 'arabic', stemmer: null, gramShare: 0.5, compounds: null },
  { code: 'ku', name: 'Kurdî', script: 'latin', stemmer: null, gramShare: 0.6, compounds: null },
  { code: 'ckb', name: 'کوردی', script: 'arabic', stemmer: null, gramShare: 0.6, compounds: null },
  { code: 'ti', name: 'ትግርኛ', script: 'ethiopic', stemmer: null, gramShare: 0.6, compounds: null },
  { code: 'bs', name: 'Bosanski', script: 'latin', stemmer: null, gramShare: 0.6, compounds: null },
  { code: 'th', name: 'ไทย', script: 'thai', stemmer: null, gramShare: 0.9, compounds: null },
  { code: 'zh', name: '中文', script: 'han', stemmer: null, gramShare: 0.9, compounds: null },
  { code: 'se', name: 'Davvisámegiella', script: 'latin', stemmer: null, gramShare: 0.6, compounds: null },
  { code: 'fit', name: 'Meänkieli', script: 'latin', stemmer: 'finnish', gramShare: 0.55, compounds: null },
  { code: 'el', name: 'Ελληνικά', script: 'greek', stemmer: null, gramShare: 0.6, compounds: null },
  { code: 'he', name: 'עברית', script: 'hebrew', stemmer: null, gramShare: 0.6, compounds: null },
] as const satisfies readonly Language[];

export type LanguageCode = (typeof languages)[number]['code'];

const byCode: ReadonlyMap<string, Language> = new Map(languages.map((language) => [language.code, language]));

/** Codes that mean a language of the table under another name (BCP 47 primary subtags). */
const aliases: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', hr: 'bs', sr: 'bs', prs: 'fa', kmr: 'ku' };

/**
 * The language of a BCP 47 tag.
 * @param tag for example `sv`, `sv-SE`, `nb`; anything else (also null) gives the neutral language: no stemmer, half grams.
 */
export function languageOf(tag: string | null | undefined): Language {
  const exact = byCode.get(tag ?? '');
  if (exact !== undefined) return exact;
  const primary = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  return byCode.get(aliases[primary] ?? primary) ?? neutral;
}

const neutral: Language = { code: 'und', name: '', script: 'latin', stemmer: null, gramShare: 0.5, compounds: null };
