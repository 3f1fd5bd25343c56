import { describe, expect, it } from 'vitest';
import { contentPolicy, fixedHeaders, transportHeader } from './security-headers';

describe('the policy of a page', () => {
  const policy = contentPolicy('bm9uY2U=', false);
  it('lets in what carries the nonce, and nothing inline or evaluated', () => {
    expect(policy).toContain(`script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';`);
    expect(policy).toContain(`style-src 'self' 'nonce-bm9uY2U=';`);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('*');
  });
  it('lets nobody frame the console, and no form leave it', () => {
    for (const directive of [`frame-ancestors 'none'`, `base-uri 'none'`, `form-action 'self'`, `object-src 'none'`])
      expect(policy.split('; ')).toContain(directive);
  });
  it('is looser in development only', () => {
    expect(contentPolicy('n', true)).toContain(`'unsafe-eval'`);
  });
});

it('the rest says no to frames, sniffing and tools that are not used', () => {
  const headers = new Map(fixedHeaders(true).map(({ key, value }) => [key, value]));
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('permissions-policy')).toContain('camera=(), ');
  expect(headers.get('permissions-policy')).not.toContain('publickey');
  expect(transportHeader.value).toBe('max-age=63072000');
});
