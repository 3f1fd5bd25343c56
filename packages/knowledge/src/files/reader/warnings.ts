import type { FileWarning } from '../parsed-file.ts';

export const macroWarning: FileWarning = {
  code: 'macro',
  words: {
    sv: 'Filen innehåller makron. Texten har lästs, men inget makro har körts.',
    en: 'The file contains macros. Its text was read, but no macro was run.',
  },
};

export const embeddedWarning: FileWarning = {
  code: 'embedded',
  words: {
    sv: 'Filen innehåller inbäddade filer. De har inte lästs: ladda upp dem var för sig om de behövs.',
    en: 'The file contains embedded files. They were not read: upload them one by one if they are needed.',
  },
};

/** @param names of the files that a mail carries */
export const attachmentsWarning = (names: readonly string[]): FileWarning => ({
  code: 'embedded',
  words: {
    sv: `Meddelandets bilagor har inte lästs: ${shortList(names)}. Ladda upp dem var för sig om de behövs.`,
    en: `The message’s attachments were not read: ${shortList(names)}. Upload them one by one if they are needed.`,
  },
});

const shortList = (names: readonly string[]): string =>
  names.length > 20 ? `${names.slice(0, 20).join(', ')} …` : names.join(', ');

export const notesWarning: FileWarning = {
  code: 'notes',
  words: {
    sv: 'Talarens anteckningar har lästs tillsammans med bilderna. Ta bort dem ur filen om de inte ska kunna visas.',
    en: 'The speaker’s notes were read together with the slides. Remove them from the file if they must not be shown.',
  },
};

/** @param names of the sheets, or numbers of the slides, that are hidden in the document */
export const hiddenWarning = (names: readonly string[]): FileWarning => ({
  code: 'hidden',
  words: {
    sv: `Dolt innehåll har utelämnats: ${names.join(', ')}.`,
    en: `Hidden content was left out: ${names.join(', ')}.`,
  },
});

export const textlessWarning = (pages: readonly number[]): FileWarning => ({
  code: 'pages_without_text',
  words: {
    sv: `Sidor utan läsbar text: ${ranges(pages)}. De kan vara inskannade bilder.`,
    en: `Pages without readable text: ${ranges(pages)}. They may be scanned images.`,
  },
});

/** "2, 5–7" */
function ranges(pages: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  const shown = runs.slice(0, 20).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return runs.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}
