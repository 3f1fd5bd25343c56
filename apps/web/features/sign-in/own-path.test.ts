import { describe, expect, it } from 'vitest';
import { ownPath, signInPath } from './own-path';

describe('where a sign-in leads', () => {
  it.each(['/', '/t/lindvik', '/t/lindvik/settings/keys?cursor=1#new'])('is kept when it is ours: %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/t/lindvik\\evil',
    '/t/a b',
    '/\t/evil.example',
    'javascript:alert(1)',
    't/lindvik',
    '',
    undefined,
    ['/t/lindvik', '//evil.example'],
    `/${'a'.repeat(600)}`,
  ])('is the start page when it could be anything else: %s', (path) => {
    expect(ownPath(path)).toBe('/');
  });

  it('stands in the address of the sign-in page', () => {
    expect(signInPath('/')).toBe('/sign-in');
    expect(signInPath('/t/lindvik?a=1')).toBe('/sign-in?to=%2Ft%2Flindvik%3Fa%3D1');
    expect(signInPath('/t/lindvik', { again: '1' })).toBe('/sign-in?again=1&to=%2Ft%2Flindvik');
  });
});
