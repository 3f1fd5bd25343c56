import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hostileArchives } from '../../../packages/knowledge/src/files/test/hostile-archives.ts';
import { hostilePdfs } from '../../../packages/knowledge/src/files/test/hostile-pdfs.ts';
import { archiveOf, xlsxParts } from '../../../packages/knowledge/src/files/test/make-office.ts';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';
import { pdfOf, sendFile } from './upload.ts';

const house = openInstallation(inject('appUrl'));
const { app, call } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});

let key = '';
let slug = '';
let base = '';
beforeAll(async () => {
  ({ key, slug } = await house.tenant());
  base = (await call('POST', '/knowledge-bases', { key, body: { name: 'Filer' } })).json['id'];
  const assistant = { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] };
  await call('POST', '/assistants', { key, body: assistant });
  await call('POST', '/assistants/fraga/publish', { key, body: {} });
});
const upload = (file: { name: string; bytes: Uint8Array | string }, fields = {}) =>
  sendFile(app, `/knowledge-bases/${base}/sources`, key, file, fields);
const read = async (id: string) => (await call('GET', `/sources/${id}`, { key })).json;
const ask = async (text: string) => (await call('POST', '/assistants/fraga/messages', { key, body: { text } })).json;
const fees = pdfOf([
  ['Taxor och avgifter i Lindvik', 'Taxan gäller från den 1 januari.'],
  ['Parkeringstillstånd', 'Ett parkeringstillstånd för boende kostar 375 kronor i månaden.'],
]);

describe('an uploaded file', () => {
  test('is read, found, and quoted with its page, at the address where citizens can open it', async () => {
    const url = 'https://lindvik.example/taxor.pdf';
    const made = await upload({ name: 'taxor.pdf', bytes: fees }, { url, title: 'Taxor' });
    expect(made).toMatchObject({ status: 201, json: { status: 'queued' } });
    await house.idle();
    expect(await read(made.json['id'])).toMatchObject({
      type: 'file',
      status: 'ready',
      documents: 1,
      file: { name: 'taxor.pdf', size: fees.byteLength, format: 'pdf' },
      problems: [],
    });
    const answer = await ask('Vad kostar ett parkeringstillstånd för boende?');
    expect(answer).toMatchObject({
      outcome: 'answered',
      citations: [{ url: `${url}#page=2`, title: 'Taxor', page: 2, quote: expect.stringContaining('375 kronor') }],
    });
    const conversation = await call('GET', `/conversations/${answer['conversationId']}`, { key });
    expect(conversation.json['messages'][0].citations[0]).toMatchObject({ page: 2 });
    const [hit] = (await call('POST', '/search', { key, body: { query: 'parkeringstillstånd' } })).json['data'];
    expect(hit).toMatchObject({ page: 2, url: `${url}#page=2` });
  });

  test('without a public address is quoted with its page alone', async () => {
    const made = await upload({ name: 'lotsar.pdf', bytes: pdfOf([['Om lotsar'], ['Hamnlotsen nås på kanal 14.']]) });
    await house.idle();
    expect((await ask('Vilken kanal nås hamnlotsen på?'))['citations'][0]).toMatchObject({ url: null, page: 2 });
    await call('DELETE', `/sources/${made.json['id']}`, { key });
    // what was shown stays as it was, though the source has gone
    expect(await ask('Vilken kanal nås hamnlotsen på?')).toMatchObject({ outcome: 'unanswered' });
  });

  test('is replaced by a newer one, and not read anew where the bytes are the same', async () => {
    const made = await upload({
      name: 'bad.pdf',
      bytes: pdfOf([['Badhuset', 'Badhuset kostar 55 kronor för vuxna.']]),
    });
    await house.idle();
    const id = made.json['id'];
    const before = (await call('GET', `/sources/${id}/documents`, { key })).json['data'][0];
    const newer = pdfOf([['Badhuset', 'Badhuset kostar 65 kronor för vuxna.']]);
    expect((await sendFile(app, `/sources/${id}/file`, key, { name: 'bad.pdf', bytes: newer })).status).toBe(202);
    await house.idle();
    expect((await ask('Vad kostar badhuset för vuxna?'))['text']).toContain('65 kronor');
    const after = (await call('GET', `/sources/${id}/documents`, { key })).json['data'][0];
    expect(after.id).toBe(before.id);
    const again = await sendFile(app, `/sources/${id}/file`, key, { name: 'bad.pdf', bytes: newer });
    expect(again.json).toEqual({ id, status: 'ready' });
    const reports = (await call('GET', `/sources/${id}/reports`, { key })).json['data'];
    expect(reports).toMatchObject([
      { changed: 1, added: 0 },
      { added: 1, changed: 0 },
    ]);
    const changes = (await call('GET', `/sync-reports/${reports[0].id}/changes`, { key })).json['data'];
    expect(changes).toMatchObject([
      { kind: 'changed', before: expect.stringContaining('55'), after: expect.stringContaining('65') },
    ]);
  });

  test('is downloaded as it came, and never shown in the page', async () => {
    const made = await upload({ name: 'Åsa <b>"x".html', bytes: '<h1>Sopor</h1><p>Sopor hämtas på måndagar.</p>' });
    const answer = await call('GET', `/sources/${made.json['id']}/file`, { key });
    expect(answer.text).toBe('<h1>Sopor</h1><p>Sopor hämtas på måndagar.</p>');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''%C3%85sa/),
    });
    const other = await house.tenant();
    expect((await call('GET', `/sources/${made.json['id']}/file`, { key: other.key })).status).toBe(404);
  });

  test('is taken from the console with its session, from our own pages only', async () => {
    const browser = openBrowser(app);
    await browser.follow(await createSignInLink(house.installation, `${slug}@lindvik.example`));
    const send = (headers: Record<string, string>) => {
      const body = new FormData();
      body.set('file', new File(['Fritidsgården stänger klockan 21.'], 'gard.txt'));
      return browser.visit(`/api/v1/knowledge-bases/${base}/sources`, { method: 'POST', headers, body });
    };
    const own = await send({ 'radrum-tenant': slug, 'sec-fetch-site': 'same-origin' });
    expect(own.status).toBe(201);
    expect((await send({})).status).toBe(401);
    await house.idle();
  });

  test('that is too large is refused early, and nothing is kept', async () => {
    const before = (await call('GET', `/knowledge-bases/${base}/sources`, { key })).json['data'].length;
    const announced = await app.request(`/api/v1/knowledge-bases/${base}/sources`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(26 * 1024 * 1024),
      },
      body: 'x',
    });
    expect(announced.status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const streamed = await app.request(`/api/v1/knowledge-bases/${base}/sources`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'multipart/form-data; boundary=x' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
    expect(sent).toBeLessThan(30 * 1024 * 1024);
    expect((await call('GET', `/knowledge-bases/${base}/sources`, { key })).json['data']).toHaveLength(before);
  });

  test.each([
    ['no multipart', 'multipart/form-data; boundary=x', 'rubbish', 'malformed_json'],
    [
      'no file',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
      'invalid_body',
    ],
  ])('that is %s is refused in words', async (_what, type, body, code) => {
    const answer = await call('POST', `/knowledge-bases/${base}/sources`, {
      key,
      body,
      headers: { 'content-type': type },
    });
    expect(answer.json['code']).toBe(code);
  });
});

describe('a hostile file', () => {
  const some = [
    ...hostileArchives.filter(({ becomes }) => becomes !== 'read').slice(0, 6),
    ...hostilePdfs.filter(({ becomes }) => becomes !== 'read').slice(0, 4),
  ];
  test.each(some)('$name: $what', async ({ name, make }) => {
    const made = await upload({ name, bytes: make() });
    expect([201, 413]).toContain(made.status);
    if (made.status === 413) return;
    await house.idle();
    const source = await read(made.json['id']);
    expect(['failed', 'ready']).toContain(source['status']);
    if (source['status'] === 'failed')
      expect(source['problems'][0]).toMatchObject({
        code: expect.stringMatching(/^file_/),
        words: { sv: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) },
      });
    expect((await call('POST', '/search', { key, body: { query: 'parkeringstillstånd' } })).status).toBe(200);
  });
});

describe('questions and answers out of a spreadsheet', () => {
  let faq = '';
  beforeAll(async () => {
    const made = await call('POST', `/knowledge-bases/${base}/sources`, { key, body: { type: 'faq', entries: [] } });
    faq = made.json['id'];
  });
  const load = (file: { name: string; bytes: Uint8Array | string }, mode: string) =>
    sendFile(app, `/sources/${faq}/faq-import`, key, file, { mode });
  const entries = async () => (await call('GET', `/sources/${faq}/documents`, { key })).json['data'].length;

  test('are looked at before they are added; what cannot be used is told with its row', async () => {
    const csv =
      'Nr;Svar;Fråga;Adress\r\n1;Kajak 90 kronor i timmen.;Vad kostar kajak?;\r\n2;;Tom?;\r\n3;Ja.;Vad kostar kajak?;\r\n4;=1+1;Vad är formeln?;inte en adress\r\n5;=SUM(A1);Vad är summan?;https://lindvik.example/s\r\n';
    const latin = new Uint8Array(Buffer.from(csv, 'latin1'));
    const looked = await load({ name: 'faq.csv', bytes: latin }, 'preview');
    expect(looked.json).toMatchObject({
      columns: { question: 'Fråga', answer: 'Svar', url: 'Adress' },
      rows: 2,
      imported: 0,
      preview: [
        { question: 'Vad kostar kajak?', answer: 'Kajak 90 kronor i timmen.', url: null },
        { question: 'Vad är summan?', answer: '=SUM(A1)', url: 'https://lindvik.example/s' },
      ],
      skipped: [
        { row: 3, why: 'no_answer' },
        { row: 4, why: 'twice' },
        { row: 5, why: 'bad_address' },
      ],
    });
    expect(await entries()).toBe(0);
    expect((await load({ name: 'faq.csv', bytes: latin }, 'used')).json['imported']).toBe(2);
    expect((await ask('Vad kostar kajak?'))['text']).toContain('90 kronor');
    const again = await load({ name: 'faq.csv', bytes: latin }, 'used');
    expect(again.json).toMatchObject({ imported: 0, rows: 0 });
  });

  test('come out of Excel too, and as drafts are not answered from', async () => {
    const rows = [
      ['Question', 'Answer'],
      ['Var hyr man släpvagn?', 'Släpvagnar hyrs ut vid återvinningen.'],
    ];
    const bytes = archiveOf(xlsxParts([{ name: 'Blad1', rows }]));
    expect((await load({ name: 'faq.xlsx', bytes }, 'draft')).json).toMatchObject({ imported: 1 });
    expect((await ask('Var hyr man släpvagn?'))['outcome']).toBe('unanswered');
  });

  test.each([
    [
      'a column is missing',
      'Fråga;Kategori\nVad?;Fritid\nNär?;Fritid\n',
      /answers/,
      { code: 'no_answers', about: 'Fråga, Kategori' },
    ],
    [
      'there are 100,000 rows',
      `Fråga;Svar\n${Array.from({ length: 100_000 }, (_, i) => `Vad ${i}?;Svar ${i}`).join('\n')}\n`,
      /100,000 rows/,
      { code: 'too_many_rows', about: '100000' },
    ],
    ['there is one column', 'Hej\nDu\nDär\n', /table|column/i, { code: 'one_column' }],
  ])('are refused in words where %s, and nothing is stored', async (_what, bytes, words, problem) => {
    const before = await entries();
    const answer = await load({ name: 'faq.csv', bytes }, 'used');
    expect(answer.status).toBe(422);
    expect(answer.json['detail']).toMatch(words);
    expect(answer.json['problems']).toMatchObject([problem]);
    expect(await entries()).toBe(before);
  });
});
