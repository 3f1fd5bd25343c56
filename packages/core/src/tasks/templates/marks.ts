/** A mark in a text: `{{belopp}}`. Spaces inside it count for nothing. */
const mark = /\{\{([^{}]{0,200})\}\}/g;

/** The names of the fields that a text has marks for, in order, each once. */
export function marksOf(text: string): string[] {
  return [...new Set([...text.matchAll(mark)].map(([, name = '']) => name.trim()))];
}

/** Puts something in the place of every mark. What is put in is never looked through for marks. */
export function replaceMarks(text: string, write: (name: string) => string): string {
  return text.replace(mark, (_, name: string) => write(name.trim()));
}

/** A text in which nothing looks like a mark: doubled braces become single ones. */
export const withoutMarks = (text: string): string => text.replace(/\{{2,}/g, '{').replace(/\}{2,}/g, '}');

/** Braces that belong to no mark, such as `{{belopp}`. */
export const hasBrokenMark = (text: string): boolean => /\{\{|\}\}/.test(text.replace(mark, ''));
