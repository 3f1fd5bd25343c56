import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { keptMails, openMailer } from './mailer.ts';

const received: { to: string[]; text: string }[] = [];
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _, done) =>
    done(address.startsWith('full') ? Object.assign(new Error('mailbox full'), { responseCode: 452 }) : null),
  onData: (stream, { envelope }, done) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    stream.on('end', () => {
      received.push({ to: envelope.rcptTo.map(({ address }) => address), text });
      done();
    });
  },
});
await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', () => resolve()));
const address = sink.server.address();
const port = address && typeof address === 'object' ? address.port : 0;
const dataDir = mkdtempSync(path.join(tmpdir(), 'radrum-mail-'));
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await new Promise<void>((resolve) => sink.close(() => resolve()));
});
const mailer = openMailer({
  smtpUrl: `smtp://127.0.0.1:${port}`,
  mailFrom: 'Rådrum <radrum@lindvik.example>',
  dataDir,
});
const mail = {
  to: 'elin@lindvik.example',
  subject: 'Välkommen till Rådrum',
  text: 'Hej!\n\nÖppna länken:\n\nhttps://x.example/?a=1\n',
};

test('a mail reaches the mail server, whole', async () => {
  await mailer.send(mail);
  expect(received[0]?.to).toEqual(['elin@lindvik.example']);
  expect(received[0]?.text).toMatch(/^From: =\?UTF-8\?.*radrum@lindvik\.example/m);
  expect(received[0]?.text).toContain('https://x.example/');
});

test('an address is one address, whatever it looks like', async () => {
  await mailer.send({ ...mail, to: 'a@x.example, b@x.example' }).catch(() => {});
  expect(received.flatMap(({ to }) => to)).not.toContain('b@x.example');
});

test('a mail server that refuses, or is away, is an error', async () => {
  await expect(mailer.send({ ...mail, to: 'full@lindvik.example' })).rejects.toThrow(/mailbox full/);
  const away = openMailer({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'a@b.example', dataDir });
  await expect(away.send(mail)).rejects.toThrow(/ECONNREFUSED/);
});

test('without a mail server mails are kept in the data folder, newest first, for this user only', async () => {
  const keeper = openMailer({ smtpUrl: undefined, mailFrom: 'a@b.example', dataDir });
  await keeper.send(mail);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await keeper.send({ ...mail, subject: 'Den andra' });
  expect((await keptMails(dataDir)).map(({ subject }) => subject)).toEqual(['Den andra', mail.subject]);
  for (const name of readdirSync(path.join(dataDir, 'mail')))
    expect(statSync(path.join(dataDir, 'mail', name)).mode & 0o077).toBe(0);
});
