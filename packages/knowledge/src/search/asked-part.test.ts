import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedPart } from './asked-part.ts';

test('a letter is read without its greeting and its signature', () => {
  const letter =
    'Hej,\njag undrar vad sophämtningen kostar.\n\nMed vänliga hälsningar\nTest Testsson\nStorgatan 1, 123 45 Lindvik';
  expect(askedPart(letter)).toBe('jag undrar vad sophämtningen kostar.');
  expect(askedPart('Hello!\nWhen does the pool open?\n--\nTest Testsson')).toBe('When does the pool open?');
});

test('a mail that is passed on is read without its head and what it answers', () => {
  const mail =
    'Från: Test <a@b.example>\nÄmne: Bygglov\n\nBehöver jag bygglov?\n> Hej, tack för ditt mejl om simhallen.';
  expect(askedPart(mail)).toBe('Behöver jag bygglov?');
});

test('of a long story its beginning and its questions are read, with what stands before them', () => {
  const story = `Vi söker hjälp. ${'Vi flyttade hit i våras och har trivts bra. '.repeat(12)}Nu har min mamma blivit sjuk. Kan hon få hemtjänst?`;
  expect(askedPart(story)).toBe('Vi söker hjälp. Nu har min mamma blivit sjuk. Kan hon få hemtjänst?');
});

test('a question stays as it is, and nothing becomes empty', () => {
  for (const question of ['Hej', 'Mvh', 'När öppnar simhallen?', 'Hälsningar från biblioteket, vad är det?'])
    expect(askedPart(question)).toBe(question);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => text.trim() === '' || askedPart(text).trim() !== ''),
  );
});
