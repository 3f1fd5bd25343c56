import { describe, expect, it } from 'vitest';
import { parseFile } from './parse-file.ts';
import { archiveOf, docxParts, wordParagraph } from './test/make-office.ts';
import { latin1 } from './test/make-pdf.ts';
import { running } from './test/sentence.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('plain files', () => {
  const table = [{ type: 'table', caption: null, header: ['Ort', 'Öppet'], rows: [['Åmål', '8–16; ej fredag']] }];
  const csv = 'Ort;Öppet\r\nÅmål;"8–16; ej fredag"\r\n';
  it.each([
    ['UTF-8', utf8(csv)],
    ['UTF-8 with a mark', utf8(`\uFEFF${csv}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${csv}`, 'utf16le'))],
    ['windows-1252', latin1(csv.replace('–', '\u0096'))],
    ['commas', utf8('Ort,Öppet\nÅmål,"8–16; ej fredag"\n')],
    ['tabs', utf8('Ort\tÖppet\nÅmål\t8–16; ej fredag\n')],
    ['a line that names the delimiter', utf8('sep=|\nOrt|Öppet\nÅmål|8–16; ej fredag\n')],
  ])('a CSV file in %s is a table', async (_, bytes) => {
    const file = await parseFile(bytes, { name: 'tider.csv' });
    expect(file).toMatchObject({ format: 'csv', title: 'tider' });
    expect(file.blocks).toEqual(table);
  });

  it('Markdown, text and HTML', async () => {
    const markdown = await parseFile(
      utf8(
        '---\ntitle: Vatten\n---\nAvgifter\n========\n\nLäs **mer** om [taxan](https://example.se/).\n\n- kallt\n- varmt\n\n<!-- dold -->\n',
      ),
      { name: 'vatten.md' },
    );
    expect(markdown).toMatchObject({ format: 'markdown', title: 'Avgifter' });
    expect(markdown.blocks).toEqual([
      { type: 'paragraph', text: 'Läs mer om taxan.' },
      { type: 'list', ordered: false, items: ['kallt', 'varmt'] },
    ]);
    const text = await parseFile(latin1('Sophämtning på Öland sker varje måndag.'), { name: 'sopor.txt' });
    expect(text).toMatchObject({
      format: 'text',
      title: 'sopor',
      blocks: [{ text: 'Sophämtning på Öland sker varje måndag.' }],
    });
    const html = await parseFile(
      utf8(`<!doctype html><html lang=sv><nav>Meny</nav><main><h1>Bygga</h1><p>${running}</p></main>`),
      {
        name: 'bygga.html',
      },
    );
    expect(html).toMatchObject({ format: 'html', title: 'Bygga', language: 'sv', blocks: [{ text: running }] });
  });

  it('a wrong extension is explained where the content can be read', async () => {
    const file = await parseFile(archiveOf(docxParts(wordParagraph(running))), { name: 'beslut.pdf' });
    expect(file.format).toBe('docx');
    expect(file.warnings).toMatchObject([
      { code: 'wrong_extension', words: { sv: 'Filen heter .pdf, men är ett Word-dokument.' } },
    ]);
  });
});
