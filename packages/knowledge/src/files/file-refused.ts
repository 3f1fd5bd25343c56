export const fileRefusalCodes = [
  'empty',
  'too_large',
  'unknown_format',
  'wrong_extension',
  'encrypted',
  'damaged',
  'too_complex',
  'took_too_long',
  'no_text',
] as const;

/** Why a file was not read; each code is stable. */
export type FileRefusalCode = (typeof fileRefusalCodes)[number];

/** The same words in the two languages of the interface. */
export interface Wording {
  sv: string;
  en: string;
}

/** What a person can do about it, whatever the cause within the code. */
const advice: Readonly<Record<FileRefusalCode, Wording>> = {
  empty: {
    sv: 'Filen innehåller ingen text. Kontrollera att du valde rätt fil.',
    en: 'The file contains no text. Check that you chose the right file.',
  },
  too_large: {
    sv: 'Filen är för stor. Dela upp den i mindre filer och ladda upp dem var för sig.',
    en: 'The file is too large. Divide it into smaller files and upload them one by one.',
  },
  unknown_format: {
    sv: 'Filens format kan inte läsas. Spara den som PDF, Word (.docx), PowerPoint (.pptx), Excel (.xlsx), OpenDocument (.odt, .ods), RTF, e-post (.eml, .msg), CSV, HTML eller ren text.',
    en: 'The file’s format cannot be read. Save it as PDF, Word (.docx), PowerPoint (.pptx), Excel (.xlsx), OpenDocument (.odt, .ods), RTF, e-mail (.eml, .msg), CSV, HTML or plain text.',
  },
  wrong_extension: {
    sv: 'Öppna filen i programmet där den skapades, spara den i rätt format och ladda upp den igen.',
    en: 'Open the file in the program that made it, save it in the right format and upload it again.',
  },
  encrypted: {
    sv: 'Filen är skyddad med lösenord. Spara en kopia utan lösenord och ladda upp den.',
    en: 'The file is protected by a password. Save a copy without the password and upload that.',
  },
  damaged: {
    sv: 'Filen är skadad eller ofullständig. Öppna den i programmet där den skapades, spara den på nytt och ladda upp den igen.',
    en: 'The file is damaged or incomplete. Open it in the program that made it, save it anew and upload it again.',
  },
  too_complex: {
    sv: 'Filen är för komplicerad för att läsas säkert. Spara innehållet i en ny, enklare fil, till exempel som PDF, och ladda upp den.',
    en: 'The file is too complicated to be read safely. Save its content in a new, simpler file, for example as PDF, and upload that.',
  },
  took_too_long: {
    sv: 'Det tog för lång tid att läsa filen. Dela upp den i mindre filer eller spara den på nytt som PDF.',
    en: 'Reading the file took too long. Divide it into smaller files or save it anew as PDF.',
  },
  no_text: {
    sv: 'Filen innehåller bara bilder, till exempel inskannade sidor, och ingen text. Ladda upp originalet, eller gör sidorna sökbara med texttolkning (OCR) först.',
    en: 'The file holds only images, such as scanned pages, and no text. Upload the original, or make the pages searchable by text recognition (OCR) first.',
  },
};

/**
 * The one error that parseFile throws. `words` tell a person what is wrong and what to do; they hold nothing of the file's content and
 * nothing internal, and are safe to show.
 */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly code: FileRefusalCode;
  readonly words: Wording;

  /** @param cause what exactly was found, as whole sentences before the advice */
  constructor(code: FileRefusalCode, cause?: Wording) {
    const words = cause
      ? { sv: `${cause.sv} ${advice[code].sv}`, en: `${cause.en} ${advice[code].en}` }
      : { ...advice[code] };
    super(`${code}: ${words.en}`);
    this.code = code;
    this.words = words;
  }

  /** A refusal that comes as data (from the reader's process), its words complete. */
  static from(code: FileRefusalCode, words: Wording): FileRefused {
    const refusal = new FileRefused(code);
    Object.assign(refusal, { words, message: `${code}: ${words.en}` });
    return refusal;
  }
}
