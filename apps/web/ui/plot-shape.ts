/** The parts of a stacked bar, from the ground up. */
export interface Segment {
  series: string;
  y: number;
  height: number;
}

/** Height of the drawing, in its own units. */
export const plotHeight = 100;
/** Space between parts, so that they are told apart without their colours. */
const gap = 0.6;

/** The lowest round number (1, 2 or 5 times a power of ten, and even) that nothing exceeds. */
export function topOf(values: readonly number[]): number {
  const most = Math.max(2, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  const top = [1, 2, 4, 5, 6, 8, 10].map((factor) => factor * power).find((candidate) => candidate >= most) ?? most;
  return top % 2 === 0 ? top : top + 1;
}

/** Where each part of a bar lies; parts of nothing are left out, small ones stay visible. */
export function segmentsOf(counts: readonly { series: string; count: number }[], top: number): Segment[] {
  let ground = plotHeight;
  return counts.flatMap(({ series, count }) => {
    if (count <= 0) return [];
    const whole = (count / top) * plotHeight;
    ground -= whole;
    return [{ series, y: ground, height: Math.max(0.4, whole - gap) }];
  });
}

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read å, ä and ö. Cells that a spreadsheet would run as formulas are defused. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
