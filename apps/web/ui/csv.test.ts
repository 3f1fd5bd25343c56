import { describe, expect, it } from 'vitest';
import { csvAddress, toCsv } from './csv';

/** What stands between the byte order mark and the last line break. */
const line = (cell: string | number | null) => toCsv([[cell]]).slice(1, -2);

describe('a table as a file', () => {
  it('is read by a spreadsheet: byte order mark, quotes, line ends', () => {
    expect(
      toCsv([
        ['Dag', 'Alla'],
        ['a "b", c', 3],
        ['två\nrader', null],
      ]),
    ).toBe('\uFEFFDag,Alla\r\n"a ""b"", c",3\r\n"två\nrader",\r\n');
  });

  it.each(['=1+1', '+46', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠x'])(
    'holds no formula: %j',
    (text) => {
      expect(line(text).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('defuses what also needs quotes', () => {
    expect(line('=HYPERLINK("https://x.example","Klicka")')).toBe(`"'=HYPERLINK(""https://x.example"",""Klicka"")"`);
  });

  it('leaves numbers, and signs inside a text, alone', () => {
    expect(line(-2)).toBe('-2');
    expect(line('8–16')).toBe('8–16');
    expect(line('0400-12 34 00')).toBe('0400-12 34 00');
    expect(line('a=b')).toBe('a=b');
  });

  it('is split by semicolons for a spreadsheet in Swedish, whose numbers have a comma', () => {
    expect(
      toCsv(
        [
          ['Dag', 'Timmar'],
          ['24 nov; tisdag', 2.5],
        ],
        ';',
      ),
    ).toBe('\uFEFFDag;Timmar\r\n"24 nov; tisdag";2,5\r\n');
  });

  it('has an address that a link can hold', () => {
    expect(
      decodeURIComponent(
        csvAddress([['å', 1]])
          .split(',')
          .slice(1)
          .join(','),
      ),
    ).toBe('\uFEFFå,1\r\n');
  });
});
