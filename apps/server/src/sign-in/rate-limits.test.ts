import { expect, test } from 'vitest';
import { allowAttempt, mayMail } from './rate-limits.ts';

test('attempts are counted by visitor, and one who tries too often keeps nobody else out', async () => {
  for (let attempt = 0; attempt < 600; attempt++) await allowAttempt('192.0.2.1');
  await expect(allowAttempt('192.0.2.1')).rejects.toMatchObject({
    code: 'rate_limited',
    retryAfter: expect.any(Number),
  });
  await expect(allowAttempt('192.0.2.2')).resolves.toBeUndefined();
});

test('an address gets five mails an hour, and no error after that: who asks learns nothing', async () => {
  const answers: boolean[] = [];
  for (let mail = 0; mail < 6; mail++) answers.push(await mayMail('elin@lindvik.example'));
  expect(answers).toEqual([true, true, true, true, true, false]);
  expect(await mayMail('olle@lindvik.example')).toBe(true);
});
