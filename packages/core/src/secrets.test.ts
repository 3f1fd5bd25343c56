import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { secretKeys } from './secrets.ts';

const [old, young] = ['an-old-secret-of-32-characters-and-more', 'a-young-secret-of-32-characters-or-more'];

describe('a sealed text', () => {
  const before = secretKeys([old]);
  const during = secretKeys([young, old]);
  const after = secretKeys([young]);

  test('is opened for its own tenant and record alone', () => {
    const sealed = before.seal('model ten_1 mdl_1', 'sk-hemlig');
    expect(sealed).not.toContain('hemlig');
    expect(before.seal('model ten_1 mdl_1', 'sk-hemlig')).not.toBe(sealed);
    expect(before.open('model ten_1 mdl_1', sealed)).toBe('sk-hemlig');
    expect(before.open('model ten_2 mdl_1', sealed)).toBeUndefined();
    expect(before.open('webhook ten_1 mdl_1', sealed)).toBeUndefined();
    expect(before.open('model ten_1 mdl_1', `${sealed.slice(0, -8)}AAAAAAAA`)).toBeUndefined();
    expect(before.open('model ten_1 mdl_1', 'rubbish')).toBeUndefined();
    expect(before.open('x', before.seal('x', ''))).toBe('');
  });

  test('goes from one secret to the next, and is left alone when it is there', () => {
    const sealed = before.seal('model ten_1 mdl_1', 'sk-hemlig');
    expect(after.open('model ten_1 mdl_1', sealed)).toBeUndefined();
    const fresh = during.reseal('model ten_1 mdl_1', sealed);
    expect(after.open('model ten_1 mdl_1', fresh ?? '')).toBe('sk-hemlig');
    expect(during.reseal('model ten_1 mdl_1', fresh ?? '')).toBeUndefined();
    expect(during.reseal('model ten_2 mdl_1', sealed)).toBeUndefined();
  });

  test('from before there were envelopes is opened, and gets one', () => {
    const nonce = randomBytes(12);
    const key = Buffer.from(hkdfSync('sha256', old, 'radrum', 'webhook ten_1 wh_1', 32));
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const body = Buffer.concat([cipher.update('whsec_x', 'utf8'), cipher.final()]);
    const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    expect(before.open('webhook ten_1 wh_1', sealed)).toBe('whsec_x');
    expect(before.open('webhook ten_2 wh_1', sealed)).toBeUndefined();
    const fresh = during.reseal('webhook ten_1 wh_1', sealed);
    expect(after.open('webhook ten_1 wh_1', fresh ?? '')).toBe('whsec_x');
  });
});
