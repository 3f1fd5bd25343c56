import { parseFile } from '@radrum/knowledge';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportFormats, exportText, exportTypes, type TextDocument } from './index.ts';

const document: TextDocument = {
  title: 'Sammanfattning av <utredningen> & bilagan',
  language: 'sv',
  blocks: [
    { kind: 'heading', level: 1, text: 'Vad det gäller' },
    {
      kind: 'paragraph',
      text: 'Nämnden föreslår 12 400 kronor *nu*.',
      references: ['Utredning.pdf, s. 12', 'Bilaga.pdf, s. 2'],
    },
    { kind: 'heading', level: 2, text: 'Följder' },
    { kind: 'list', items: ['Köket byggs om', '# inte en rubrik'] },
    { kind: 'table', header: ['Post', 'Belopp'], rows: [['Hyra | el', '900 kr'], ['Vatten']] },
    { kind: 'paragraph', text: 'Första raden\nandra raden \ud800 slut.' },
  ],
};

const shown = [
  { type: 'heading', level: 1, text: 'Vad det gäller' },
  { type: 'paragraph', text: 'Nämnden föreslår 12 400 kronor *nu*. [Utredning.pdf, s. 12; Bilaga.pdf, s. 2]' },
  { type: 'heading', level: 2, text: 'Följder' },
  { type: 'list', ordered: false, items: ['Köket byggs om', '# inte en rubrik'] },
  {
    type: 'table',
    caption: null,
    header: ['Post', 'Belopp'],
    rows: [
      ['Hyra | el', '900 kr'],
      ['Vatten', ''],
    ],
  },
];

describe('a finished result', () => {
  it.each(['docx', 'odt'] as const)('as %s is read again with its headings, lists and tables', async (format) => {
    const file = await parseFile(await exportText(document, format), { name: `a.${exportTypes[format].extension}` });
    expect(file).toMatchObject({ title: document.title, format, language: 'sv' });
    expect(file.blocks.slice(0, 5)).toEqual(shown);
    expect(JSON.stringify(file.blocks.slice(5))).toContain('andra raden');
  });

  it('as a Word document tells its language and has page numbers', async () => {
    const parts = unzipSync(await exportText(document, 'docx'));
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:lang w:val="sv-SE"');
    expect(strFromU8(parts['word/footer1.xml'] ?? new Uint8Array())).toContain('PAGE');
  });

  it('as OpenDocument begins with its kind, not packed', async () => {
    const bytes = await exportText(document, 'odt');
    expect(strFromU8(bytes.subarray(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    // No extra field, method "stored".
    expect([bytes[8], bytes[28], bytes[29]]).toEqual([0, 0, 0]);
    for (const name of ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])
      expect(Object.keys(unzipSync(bytes))).toContain(name);
  });

  it('as Markdown keeps signs as signs', async () => {
    expect(strFromU8(await exportText(document, 'markdown'))).toBe(
      [
        String.raw`# Sammanfattning av \<utredningen\> & bilagan`,
        '## Vad det gäller',
        String.raw`Nämnden föreslår 12 400 kronor \*nu\*. \[Utredning.pdf, s. 12; Bilaga.pdf, s. 2\]`,
        '### Följder',
        '- Köket byggs om\n- \\# inte en rubrik',
        '| Post | Belopp |\n| --- | --- |\n| Hyra \\| el | 900 kr |\n| Vatten |  |',
        'Första raden  \nandra raden \ufffd slut.',
      ].join('\n\n') + '\n',
    );
  });

  it('that is empty is still a file', async () => {
    for (const format of exportFormats)
      expect(
        (await exportText({ title: '', language: 'en', blocks: [{ kind: 'table', header: [], rows: [] }] }, format))
          .length,
      ).toBeGreaterThan(0);
  });
});
