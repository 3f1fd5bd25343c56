import { describe, expect, it } from 'vitest';
import { parseFile } from './parse-file.ts';
import { running } from './test/sentence.ts';

const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (letter) => `\\'${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
const rtf = (content: string): Uint8Array =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s15 Rubrik 2;}}{\\info{\\title Taxa}{\\author N}}{\\header Lindviks kommun\\par}\n${content}}`,
    'latin1',
  );

describe('an RTF document', () => {
  it('keeps headings, lists, tables and Swedish letters, and leaves out what nobody sees', async () => {
    const file = await parseFile(
      rtf(
        [
          "\\pard\\s1 F\\'f6rskola och \\u229 a\\u182 ?terbruk\\par",
          `\\pard\\plain ${escaped(running)}\\par`,
          '{\\v Lyd mig}\\pard Synligt {\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt h\\u228\\\'e4r}}\\par',
          "{\\listtext\\'b7\\tab}\\pard\\ls1 glas\\par{\\listtext\\'b7\\tab}\\pard\\ls1 metall\\par",
          '{\\listtext 1.\\tab}\\pard\\ls2 f\\u246?rst\\par',
          '\\pard\\s15 Priser\\par',
          "\\trowd\\pard\\intbl K\\'e4rl\\cell Pris\\cell\\row\\trowd\\pard\\intbl 140 liter\\cell 2\\~480 kr\\cell\\row",
          "\\pard{\\f1 \\'cc\\'ee\\'f1\\'ea\\'e2\\'e0}{\\pict\\wmetafile8 0102030405}{\\pict\\bin4 {{{{}\\par",
        ].join('\n'),
      ),
      { name: 'taxa.doc.txt' },
    );
    expect(file).toMatchObject({ format: 'rtf', language: 'sv', warnings: [{ code: 'wrong_extension' }] });
    expect(file.blocks).toEqual([
      { type: 'paragraph', text: running },
      { type: 'paragraph', text: 'Synligt här' },
      { type: 'list', ordered: false, items: ['glas', 'metall'] },
      { type: 'list', ordered: true, items: ['först'] },
      { type: 'heading', level: 2, text: 'Priser' },
      { type: 'table', caption: null, header: ['Kärl', 'Pris'], rows: [['140 liter', '2\u00a0480 kr']] },
      { type: 'paragraph', text: 'Москва' },
    ]);
    expect(file.title).toBe('Förskola och å¶terbruk');
  });
});
