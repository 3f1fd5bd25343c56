/** A part of a passage: lines of text, or rows of a table. */
export type PassagePart = { type: 'text'; text: string } | { type: 'table'; head: string[]; rows: string[][] };

/** "Kärl: 140 liter | Pris: 2 480 kronor" is a row that keeps the names of its columns. */
function readRow(line: string): { head: string[]; cells: string[] } | null {
  const pairs = line.split(' | ').map((cell) => /^([^:|]{1,80}): (.*)$/.exec(cell));
  if (pairs.length < 2 || pairs.some((pair) => pair === null)) return null;
  return { head: pairs.map((pair) => pair?.[1] ?? ''), cells: pairs.map((pair) => pair?.[2] ?? '') };
}

/** Takes the rows of tables out of a passage; rows with the same columns belong together. */
export function passageParts(text: string): PassagePart[] {
  const parts: PassagePart[] = [];
  for (const line of text.split('\n')) {
    const last = parts.at(-1);
    const row = readRow(line);
    if (row && last?.type === 'table' && last.head.join('|') === row.head.join('|')) last.rows.push(row.cells);
    else if (row) parts.push({ type: 'table', head: row.head, rows: [row.cells] });
    else if (last?.type === 'text') last.text += `\n${line}`;
    else parts.push({ type: 'text', text: line });
  }
  return parts;
}
