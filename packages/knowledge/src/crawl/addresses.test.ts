import { describe, expect, it } from 'vitest';
import { isSameSite, isWanted, normalizeAddress } from './addresses.ts';
import { parseSitemap } from './sitemaps.ts';
import { createTrapGuard } from './traps.ts';

const url = (text: string): URL => new URL(text, 'https://www.lindvik.example/');

describe('addresses of a site', () => {
  it.each([
    ['https://Lindvik.example:443/a/../b?utm_source=x&z=1&a=2&fbclid=3#c', 'https://lindvik.example/b?a=2&z=1'],
    ['http://lindvik.example/index.html?PHPSESSID=1', 'http://lindvik.example/index.html'],
    ['http://lindvik.example/a;jsessionid=AB12?b', 'http://lindvik.example/a?b'],
    ['http://lindvik.example/%7Eanna/%c3%a5', 'http://lindvik.example/~anna/%C3%A5'],
  ])('have one spelling: %s', (given, normal) => expect(normalizeAddress(given)?.href).toBe(normal));

  it('are of the site with and without www, on the same port, and within the wanted paths', () => {
    expect(isSameSite(url('/'), new URL('http://lindvik.example/x'))).toBe(true);
    expect(isSameSite(url('/'), new URL('https://bibliotek.lindvik.example/'))).toBe(false);
    expect(isSameSite(url('/'), new URL('https://bibliotek.lindvik.example/'), true)).toBe(true);
    expect(isSameSite(url('/'), new URL('https://annatlindvik.example/'), true)).toBe(false);
    expect(isSameSite(url('/'), new URL('https://lindvik.example:8443/'))).toBe(false);
    expect(isWanted(url('/bygga/lov'), { include: ['/bygga/'], exclude: ['/bygga/gammalt'] })).toBe(true);
    expect(isWanted(url('/bygga/gammalt/a'), { include: ['/bygga/'], exclude: ['/bygga/gammalt'] })).toBe(false);
  });

  it('are traps when they vary without end, and only then', () => {
    const guard = createTrapGuard(new Date('2026-04-01'));
    const judged = (make: (at: number) => string, times: number): number =>
      Array.from({ length: times }, (_, at) => guard.judge(url(make(at)), 1)).filter((why) => why === null).length;
    expect(judged((at) => `/kalender/${2024 + Math.floor(at / 12)}/${(at % 12) + 1}/`, 36)).toBeLessThanOrEqual(12);
    expect(judged((at) => `/lista?a=${at}&b=${at}&c=1`, 1_000)).toBeLessThanOrEqual(24);
    expect(judged((at) => `/sida.aspx?id=${at}`, 1_000)).toBe(1_000);
    expect(judged((at) => `/nyheter/2026/03/rubrik-${'abcdefghijklmnopqrstuvwxyz'[at]}/`, 26)).toBe(26);
    expect(guard.judge(url('/a/b/a/b/a/b/'), 1)).not.toBeNull();
    expect(guard.judge(url('/kalender?datum=2099-01-01'), 1)).not.toBeNull();
    expect(guard.judge(url(`/${'x'.repeat(1_100)}`), 1)).not.toBeNull();
  });

  it('come from sitemaps, indexes and plain lists, and from nothing else', () => {
    expect(parseSitemap('<urlset><url><loc> https://a.example/?a=1&amp;b=2 </loc></url></urlset>')).toEqual({
      pages: ['https://a.example/?a=1&b=2'],
      sitemaps: [],
    });
    expect(
      parseSitemap('<x:sitemapindex><x:sitemap><x:loc>https://a.example/s.xml</x:loc></x:sitemap></x:sitemapindex>')
        ?.sitemaps,
    ).toEqual(['https://a.example/s.xml']);
    expect(parseSitemap('https://a.example/1\nhttps://a.example/2')?.pages).toHaveLength(2);
    expect(parseSitemap('<html><p>Sidan finns inte</p>')).toBeNull();
  });
});
