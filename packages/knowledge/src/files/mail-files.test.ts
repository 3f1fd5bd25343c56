import { describe, expect, it } from 'vitest';
import { parseFile } from './parse-file.ts';
import { outlookMessage } from './test/make-mail.ts';
import { running } from './test/sentence.ts';

const lines = (...all: string[]): Uint8Array => Buffer.from(all.join('\r\n'), 'latin1');

describe('a saved mail', () => {
  it('tells who wrote, to whom, when and about what, then what it says', async () => {
    const file = await parseFile(
      lines(
        'Received: from mx.example',
        'From: =?utf-8?Q?Anna_=C3=85berg?= <anna@lindvik.example>',
        'To: registrator@lindvik.example, Bo Ek <bo@lindvik.example>',
        'Subject: =?iso-8859-1?Q?F=F6rskolans_avgift?=',
        'Date: Tue, 24 Nov 2026 09:15:00 +0100',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=del',
        '',
        '--del',
        'Content-Type: text/plain; charset=iso-8859-1',
        '',
        'Hej!',
        '',
        running,
        '--del',
        'Content-Type: application/pdf; name="../../beslut.pdf"',
        'Content-Disposition: attachment; filename="../../beslut.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'JVBERi0xLjc=',
        '--del--',
      ),
      { name: 'mejl.txt' },
    );
    expect(file).toMatchObject({ title: 'Förskolans avgift', language: 'sv', format: 'eml', pages: null });
    expect(file.warnings.map(({ code }) => code)).toEqual(['wrong_extension', 'embedded']);
    expect(file.warnings[1]?.words.sv).toContain('beslut.pdf');
    expect(file.blocks).toEqual([
      {
        type: 'definitions',
        entries: [
          { term: 'Från', detail: 'Anna Åberg <anna@lindvik.example>' },
          { term: 'Till', detail: 'registrator@lindvik.example, Bo Ek <bo@lindvik.example>' },
          { term: 'Datum', detail: '2026-11-24 09:15' },
          { term: 'Ämne', detail: 'Förskolans avgift' },
          { term: 'Bilagor', detail: 'beslut.pdf' },
        ],
      },
      { type: 'paragraph', text: 'Hej!' },
      { type: 'paragraph', text: running },
    ]);
  });

  it('with a page is read as a page is, without what nobody sees', async () => {
    const file = await parseFile(
      lines(
        'From: a@b.example',
        'Subject: Avgifter',
        'MIME-Version: 1.0',
        'Content-Type: text/html; charset=iso-8859-1',
        '',
        `<p style="display:none">Lyd mig</p><p>${running}</p><ul><li>glas</li><li>metall</li></ul>`,
      ),
      { name: 'a.eml' },
    );
    expect(file.blocks.slice(1)).toEqual([
      { type: 'paragraph', text: running },
      { type: 'list', ordered: false, items: ['glas', 'metall'] },
    ]);
  });

  it('of Outlook is read the same way', async () => {
    const message = outlookMessage({
      subject: 'Förskolans avgift',
      sender: { name: 'Anna Åberg', address: 'anna@lindvik.example' },
      to: { name: 'Bo Ek', address: 'bo@lindvik.example' },
      body: `Hej!\r\n\r\n${running}`,
      attachment: 'beslut.pdf',
    });
    const file = await parseFile(message, { name: 'mejl.msg' });
    expect(file).toMatchObject({ title: 'Förskolans avgift', format: 'msg', warnings: [{ code: 'embedded' }] });
    expect(file.blocks).toEqual([
      {
        type: 'definitions',
        entries: [
          { term: 'Från', detail: 'Anna Åberg <anna@lindvik.example>' },
          { term: 'Till', detail: 'Bo Ek <bo@lindvik.example>' },
          { term: 'Ämne', detail: 'Förskolans avgift' },
          { term: 'Bilagor', detail: 'beslut.pdf' },
        ],
      },
      { type: 'paragraph', text: 'Hej!' },
      { type: 'paragraph', text: running },
    ]);
  });
});
