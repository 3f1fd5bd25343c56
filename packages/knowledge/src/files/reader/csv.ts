import Papa from 'papaparse';
import { decodeBody } from '../../extract/decode-body.ts';
import { commonestDelimiter, guessDelimiter } from './delimiter.ts';
import { mostCells, mostColumns, sheetBlocks, tooManyCells } from './sheet-table.ts';
import type { Draft, Source } from './source.ts';

/** Reads a table in plain text; a formula stays the text that it is. */
export async function readCsv({ bytes }: Source): Promise<Draft> {
  const whole = decodeBody(bytes, '');
  // Excel writes and reads a first line that only names the delimiter.
  const told = /^sep=(.)\r?\n/i.exec(whole);
  const text = told ? whole.slice(told[0].length) : whole;
  const rows: string[][] = [];
  let cells = 0;
  Papa.parse<string[]>(text, {
    delimiter: told?.[1] ?? guessDelimiter(text.slice(0, 200_000)) ?? commonestDelimiter(text.slice(0, 10_000)),
    skipEmptyLines: 'greedy',
    step: ({ data }) => {
      cells += data.length;
      if (data.length > mostColumns || cells > mostCells) throw tooManyCells();
      rows.push(data);
    },
  });
  return { title: null, language: null, pages: null, blocks: sheetBlocks(rows), warnings: [] };
}
