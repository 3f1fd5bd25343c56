/** The word for a code that comes from elsewhere; undefined for one that the table does not know. */
export const lookUp = <Word>(table: Readonly<Record<string, Word>>, code: string): Word | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;
