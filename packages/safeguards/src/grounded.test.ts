import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUnit, type GroundingPassage } from './grounded.ts';
import { sanitizeText } from './sanitize.ts';

const passages: GroundingPassage[] = [
  {
    number: 1,
    title: 'Avgifter för avfall',
    url: 'https://lindvik.example/avfall',
    text: 'Avgiften betalas två gånger om året.\nKärl: 140 liter | Hämtning: varannan vecka | Pris: 2 480 kr per år\nKärl: 190 liter | Hämtning: varje vecka | Pris: 4 960 kr per år\nMatavfall ska inte läggas i restavfallet.\nBarn under 7 år badar gratis.',
  },
  {
    number: 2,
    title: 'Kontakta Lindviks kommun',
    url: 'https://lindvik.example/kontakt',
    text: 'Kundtjänst har öppet måndag–fredag kl. 8.00–16.30. Ring 0400-12 34 00 eller skriv till kundtjanst@lindvik.example. Vi finns på Storgatan 12. Ansökan ska vara inne senast den 1 maj 2026. Hyran är 12,5 procent. Läs mer på lindvik.example/taxa.',
  },
];
const check = (
  unit: string,
  question = 'Vad kostar sophämtningen?',
  more: { crossLanguage?: boolean; language?: string } = {},
) => checkUnit(unit, passages, { question, ...more });

describe('a unit is released', () => {
  it.each([
    'Ett kärl på 140 liter kostar 2480 kr per år. [1]',
    '- Kärl 190 liter: 4 960 kronor, hämtning varje vecka [1]',
    'Kärl på 140 liter kostar 2 480 kr och kärl på 190 liter kostar 4 960 kr per år. [1]',
    'Matavfall får inte läggas i restavfallet. [1]',
    'Avgiften betalas 2 gånger om året [1].',
    'Kundtjänst har öppet måndag till fredag klockan 08:00–16:30. [2]',
    'Kundtjänst har öppet på tisdagar. [2]',
    'Du kan ringa kundtjänst på +46 400 12 34 00 [2].',
    'Skriv till kundtjanst@lindvik.example [2]',
    'Ansökan ska vara inne senast 2026-05-01. [2]',
    'Ansökan ska vara inne i maj. [2]',
    'Kundtjänst finns på Storgatan 12 i Lindvik. [2]',
    'Matavfall ska inte läggas i restavfallet. [1]',
    'Barn under 7 år badar gratis. [1]',
    'Läs mer på lindvik.example/taxa. [2]',
    'Hej!',
    'Läs mer på sidan.',
    '  \n',
  ])('when its sources say it: %j', (unit) => {
    expect(check(unit)).toMatchObject({ verdict: 'release', why: null });
  });

  it('in another language when citation and figures are right', () => {
    expect(check('A 140 litre bin costs 2,480 kr a year. [1]', 'How much?', { crossLanguage: true }).verdict).toBe(
      'release',
    );
    expect(check('A 140 litre bin costs 2,490 kr a year. [1]', 'How much?', { crossLanguage: true }).why).toBe(
      'unsupported_literal',
    );
    expect(check('Open until 4:30 pm on weekdays. [2]', 'When?', { crossLanguage: true }).verdict).toBe('release');
    expect(check('Das kostet 2.480 kr im Jahr. [1]', 'Was?', { crossLanguage: true }).verdict).toBe('release');
  });

  it('with the marks of existing passages only', () => {
    expect(check('Avgiften betalas två gånger om året [1, 9].')).toMatchObject({
      verdict: 'release',
      text: 'Avgiften betalas två gånger om året [1].',
      citations: [1],
    });
    expect(check('Avgiften betalas två gånger om året 【1】')).toMatchObject({ citations: [1] });
  });
});

describe('a unit is dropped', () => {
  it.each([
    ['Ett kärl kostar 2 490 kr per år. [1]', 'unsupported_literal'],
    ['Ett kärl kostar 140 kr per år. [1]', 'unsupported_literal'],
    ['Ett kärl kostar 2 480 kr per år.', 'no_citation'],
    ['Ett kärl kostar 2 480 kr per år. [7]', 'unknown_citation'],
    ['Ett kärl kostar 2 480 kr per år. [2]', 'unsupported_literal'],
    ['Avgiften betalas tre gånger om året. [1]', 'unsupported_literal'],
    ['Kundtjänst har öppet till 17.30. [2]', 'unsupported_literal'],
    ['Kundtjänst har öppet på lördagar. [2]', 'unsupported_literal'],
    ['Ring kundtjänst 0400-12 34 01 [2]', 'unsupported_literal'],
    ['Skriv till kundtjanst@evil.example [2]', 'unsupported_literal'],
    ['Ansökan ska vara inne senast 15 maj 2026. [2]', 'unsupported_literal'],
    ['Ansökan ska vara inne senast den 1 juni. [2]', 'unsupported_literal'],
    ['Kundtjänst finns på Storgatan 14. [2]', 'unsupported_literal'],
    ['Hyran är 15 procent. [2]', 'unsupported_literal'],
    ['Läs mer på evil.example/taxa. [2]', 'unsupported_literal'],
    ['Läs mer på https://lindvik.example.evil.example. [2]', 'unsupported_literal'],
    ['Ett kärl på 140 liter kostar 4 960 kr per år. [1]', 'mixed_rows'],
    ['Kärl på 190 liter kostar 2 480 kr och kärl på 140 liter kostar 4 960 kr. [1]', 'mixed_rows'],
    ['Matavfall ska läggas i restavfallet. [1]', 'negation'],
    ['Avgiften betalas inte två gånger om året. [1]', 'negation'],
    ['läggas i restavfallet. [1]', 'negation'],
    ['Vuxna badar gratis på kundtjänst. [2]', 'unsupported_words'],
    ['Kundtjänst har alltid öppet måndag. [2]', 'unsupported_condition'],
    ['Kundtjänst i Storköpings kommun har öppet måndag. [2]', 'other_municipality'],
    ['Kundtjänst har öppet måndag, säger Bengtsson. [2]', 'unsupported_name'],
    ['Du kan söka bygglov hos länsstyrelsen. [1]', 'unsupported_words'],
    ['Ja, det kostar. [1]', 'unsupported_words'],
    ['![](https://evil.example/x.png) [1]', 'markup_only'],
  ])('when its sources do not say it: %j', (unit, why) => {
    expect(check(unit)).toMatchObject({ verdict: 'drop', why });
  });
});

describe('markup', () => {
  it.each([
    ['Se [sidan](https://evil.example) <b>nu</b>', 'Se sidan nu'],
    ['![bild](https://evil.example/a.png)Text', 'Text'],
    ['Text <scr<b>ipt>alert(1)</script>', 'Text'],
    ['## Avgifter', '**Avgifter**'],
    ['- **Fet** text [1]', '- **Fet** text [1]'],
    ['> citat', 'citat'],
    ['[ord][1] och [1][2]', 'ord och [1][2]'],
    ['[1]: https://evil.example', ''],
    ['a < 3 och b > 2', 'a < 3 och b > 2'],
    ['`kod`', 'kod'],
  ])('is reduced to what is rendered: %j', (text, expected) => {
    expect(sanitizeText(text).trim()).toBe(expected);
  });
});

describe('a hostile model', () => {
  const hostile = fc.constantFrom(
    '[klicka](https://evil.example)',
    '![x](http://evil.example/p.png)',
    '<a href="https://evil.example">här</a>',
    '<img src=x onerror=alert(1)>',
    'https://evil.example/a',
    'www.evil.example',
    'evil.example/taxa',
    '//evil.example/x',
    'javascript:alert(1)',
    'data:text/html;base64,AAAA',
    '<https://evil.example>',
    '[1]: http://evil.example',
    '\u202ehttps://evil.example',
    'ｈｔｔｐｓ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ',
    'ht\u200btps://evil.example',
    'anna@evil.example',
    '<script>',
    '<scr<script>ipt src=//evil.example>',
    '[a][b]\n[b]: https://evil.example',
    '&#104;ttps://evil.example',
  );
  const honest = fc.constantFrom(
    'Kärl',
    '140 liter',
    'kostar',
    '2 480 kr',
    'per år',
    'kundtjänst',
    'öppet',
    'måndag',
    '8.00–16.30',
    '[1]',
    '[2]',
    '.',
    '\n',
    '- ',
    '**',
    'avgiften',
    'betalas',
    'två gånger',
    'om året',
    '0400-12 34 00',
    '|',
  );
  const figure = fc.oneof(
    fc.integer({ min: 2, max: 99_999 }).map(String),
    fc.integer({ min: 1000, max: 99_999 }).map((n) => `${String(n).slice(0, -3)} ${String(n).slice(-3)} kr`),
    fc.constantFrom('99 %', '17.45', '3 juni', '0701-11 22 33', 'fyra veckor'),
  );

  it('gets no foreign link, image or unsupported number shown', () => {
    const known = passages
      .map((passage) => passage.text)
      .join('\n')
      .replace(/\D+/g, ' ');
    let released = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            { weight: 6, arbitrary: honest },
            { weight: 1, arbitrary: hostile },
            { weight: 1, arbitrary: figure },
          ),
          { maxLength: 12 },
        ),
        fc.boolean(),
        (parts, crossLanguage) => {
          const result = checkUnit(parts.join(' '), passages, { question: 'Vad kostar kärl?', crossLanguage });
          if (result.verdict === 'drop') return;
          released += 1;
          expect(result.text.normalize('NFKC')).not.toMatch(/evil|:\/\/|<\w|!\[|\]\(|javascript:|data:|\u202e/i);
          // The number of a list item is no claim.
          const claim = result.text.replace(/\[\d\]/g, '').replace(/^\s*[1-9]\s?[.)]\s/, '');
          for (const digits of claim.match(/\d+/g) ?? []) expect(known).toContain(String(Number(digits)));
        },
      ),
      { numRuns: Number(process.env['RADRUM_HOSTILE_RUNS'] ?? 5_000) },
    );
    expect(released).toBeGreaterThan(50);
  });

  it('does not crash or stall the check', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void check(`${text} [1]`)));
    const started = performance.now();
    for (const long of [
      '<'.repeat(2_000),
      '['.repeat(2_000),
      '![]('.repeat(500),
      '1 '.repeat(1_000),
      'a.'.repeat(1_000),
      'ord '.repeat(500),
    ])
      check(`${long} [1]`);
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
