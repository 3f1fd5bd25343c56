import { expect, test } from 'vitest';
import { findQuote } from './highlight';

const marked = (texts: readonly string[], quote: string) =>
  findQuote(texts, quote).map(({ text, from, to }) => texts[text]?.slice(from, to));

test('a quote is found whatever its white space and hyphens are', () => {
  expect(marked(['Före. Skolans  ut-\nredning är\u00a0klar. Efter.'], 'Skolans utredning är klar.')).toEqual([
    'Skolans  ut-\nredning är\u00a0klar.',
  ]);
  expect(marked(['Årskurs 7–9 flyttas.'], 'årskurs 7-9 flyttas')).toEqual(['Årskurs 7–9 flyttas']);
  expect(marked(['Det oﬃciella värdet.'], 'officiella')).toEqual(['oﬃciella']);
});

test('a quote that goes on in the next paragraph is marked in both', () => {
  expect(marked(['Kostnaden är 84', 'miljoner kronor.'], '84 miljoner')).toEqual(['84', 'miljoner']);
});

test('other words are not marked', () => {
  expect(findQuote(['Något annat.'], 'Kostnaden')).toEqual([]);
  expect(findQuote(['Något annat.'], ' – ')).toEqual([]);
});
