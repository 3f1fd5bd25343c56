import { cellsOf } from './fields.ts';
import type { Span } from './kinds.ts';

const ROW = /[^\n]+/g;
const LONGEST_ROW = 1_000;
const SEPARATORS = ['\t', ';', '|'] as const;
/** Whoever is paid stands in the row: an identity number, the third digit of which is 0 or 1, or an organisation's. */
const PAYEE = /(?<![\p{L}\d])(?:(?:18|19|20)?\d{2}[01]\d{3}|\d{2}[2-9]\d{3})[-+ ]?\d{4}(?![\p{L}\d])/u;
const CLEARING = /^[1-9]\d{3}(?:-\d)?$/;
const ACCOUNT = /^\d(?:[ .-]?\d){5,11}$/;
/** Both in one cell */
const WHOLE_ACCOUNT = /^[1-9]\d{3}(?:-?\d)?(?:-|[,/.]? ?)\d(?:[ .-]?\d){5,11}$/;
const AMOUNT = /^\d{1,3}(?: \d{3})+$/;

/**
 * A clearing number and an account in neighbouring cells of a row that says whom they belong to, whatever the headings:
 * lists are pasted without them.
 */
export function* findAccountCells(text: string): Generator<Span> {
  for (const { index, 0: row } of text.matchAll(ROW)) {
    const separator = SEPARATORS.find((one) => row.includes(one));
    if (separator === undefined || row.length > LONGEST_ROW || !PAYEE.test(row)) continue;
    const cells = cellsOf(row, index, separator);
    for (const [at, clearing] of cells.entries()) {
      const isWhole = WHOLE_ACCOUNT.test(clearing.text) && !PAYEE.test(clearing.text) && !AMOUNT.test(clearing.text);
      if (isWhole) yield { kind: 'account', start: clearing.start, end: clearing.start + clearing.text.length };
      const account = cells[at + 1];
      if (account === undefined || !CLEARING.test(clearing.text) || !ACCOUNT.test(account.text)) continue;
      // "2025" and "118 400" are rather a year and an amount.
      if (/^20[0-4]\d$/.test(clearing.text) && AMOUNT.test(account.text)) continue;
      for (const { text: written, start } of [clearing, account])
        yield { kind: 'account', start, end: start + written.length };
    }
  }
}
