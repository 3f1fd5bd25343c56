import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAddress } from './check-address.ts';
import { isPublicAddress } from './public-address.ts';

const none: ReadonlySet<string> = new Set();
const codeOf = (url: string, allow = none): string => {
  const check = checkAddress(url, allow);
  return check.ok ? 'ok' : check.code;
};

describe('an address that a tenant gave', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/',
    'http://100.100.100.200/',
    'http://168.63.129.16/',
    'http://192.0.0.192/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:1::1]/',
    'http://[fec0::1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://metadata/',
    'http://metadata.google.internal/',
    'http://skrivare.local/',
    'http://127.1.1.1:80\\@127.2.2.2/',
    'http://①②⑦.0.0.1/',
  ])('is refused when it leads inside: %s', (url) => expect(codeOf(url)).toBe('private_address'));

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://localhost/',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('is refused when it is not the web: %s', (url) => expect(codeOf(url)).toBe('unsupported_scheme'));

  it('is refused with a password, or when it is no address at all', () => {
    expect(codeOf('https://user:secret@example.org/')).toBe('credentials_in_address');
    expect(codeOf('http://127.0.0.1@example.org/')).toBe('credentials_in_address');
    for (const url of ['', 'www.example.org', 'http://', 'http://[::1', `https://example.org/${'a'.repeat(3000)}`])
      expect(codeOf(url)).toBe('invalid_address');
  });

  it('is accepted when it is public, in any script', () => {
    for (const url of [
      'https://www.example.org/a?b#c',
      'http://93.184.215.14:8080/',
      'https://räksmörgås.example/',
      'http://[2606:4700::1111]/',
    ])
      expect(codeOf(url)).toBe('ok');
  });

  it('may be private only where exactly that host and port are allowed', () => {
    const allow = new Set(['127.0.0.1:8099', 'localhost:80']);
    expect(codeOf('http://127.0.0.1:8099/x', allow)).toBe('ok');
    expect(codeOf('http://localhost/', allow)).toBe('ok');
    expect(codeOf('http://127.0.0.1:8098/', allow)).toBe('private_address');
    expect(codeOf('https://localhost/', allow)).toBe('private_address');
    expect(codeOf('ftp://localhost:80/', allow)).toBe('unsupported_scheme');
  });

  it('counts as public only in the blocks that are handed out', () => {
    for (const address of ['8.8.8.8', '2a00:1450::1', '::ffff:8.8.8.8']) expect(isPublicAddress(address)).toBe(true);
    for (const address of ['', 'x', '::ffff:10.0.0.1', '5f00::1', '2001:db8::1', 'fe80::1%eth0', '255.255.255.255'])
      expect(isPublicAddress(address)).toBe(false);
  });
});

// Published lists are not part of the repository; the folder that holds them is named by the environment.
const lists = `${process.env['RADRUM_EVALUATION_DATA'] ?? ''}/adversarial/ssrf-urls.txt`;
describe.skipIf(!fs.existsSync(lists))('the published list of inside addresses', () => {
  it('passes only names that must be resolved before they can be judged', () => {
    const passed = fs
      .readFileSync(lists, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && checkAddress(line.trim(), none).ok)
      .map((line) => new URL(line.trim()).hostname);
    for (const host of passed) expect(host).toMatch(/[a-z]\.[a-z]{2,}$/);
  });
});
