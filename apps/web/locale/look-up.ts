/** The word for a code that comes from elsewhere; undefined for one that the table does not know. */
export const lookUp = (table: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;
