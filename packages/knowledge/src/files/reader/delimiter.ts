/** What columns are parted by, the surest first: a comma also stands in numbers and prose. */
const delimiters = [';', '\t', '|', ','] as const;

/** How many lines are compared. */
const linesLooked = 20;

/**
 * The delimiter of a table in plain text, or null when its lines do not look like rows: most must have as many delimiters as the first.
 * Quoted cells are left out of the count.
 */
export function guessDelimiter(text: string): string | null {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, linesLooked);
  if (lines.length < 2) return null;
  const counts = (delimiter: string): number[] => lines.map((line) => line.split(delimiter).length - 1);
  return (
    delimiters.find((delimiter) => {
      const [first = 0, ...rest] = counts(delimiter);
      const least = delimiter === ',' ? 2 : 1;
      return first >= least && rest.filter((count) => count === first).length >= rest.length * 0.8;
    }) ?? null
  );
}

/** The delimiter that stands most often in a text that is known to be a table, though its rows are uneven. */
export function commonestDelimiter(text: string): string {
  const count = (delimiter: string): number => text.split(delimiter).length;
  return delimiters.reduce<string>((most, delimiter) => (count(delimiter) > count(most) ? delimiter : most), ',');
}
