import { describe, expect, it } from 'vitest';
import type { Block } from '../extract/index.ts';
import { contentHash, isNearDuplicate, passageFingerprint } from './fingerprint.ts';
import { splitPage } from './split-page.ts';

const words = (count: number, word = 'ord'): string => `${Array.from({ length: count }, () => word).join(' ')}.`;
const split = (...blocks: Block[]) => splitPage({ title: 'Avfall', blocks });
const count = (text: string): number => text.split(/\s+/).length;

describe('a page is split', () => {
  it('by its headings, each passage with the path to it', () => {
    const passages = split(
      { type: 'paragraph', text: 'Inledning till sidan som är tillräckligt lång.' },
      { type: 'heading', level: 2, text: 'Kärl' },
      { type: 'heading', level: 3, text: 'Pris' },
      { type: 'paragraph', text: words(30) },
      { type: 'heading', level: 2, text: 'Tom' },
      { type: 'heading', level: 2, text: 'Tider' },
      { type: 'paragraph', text: words(30) },
    );
    expect(passages.map((passage) => passage.headings)).toEqual([[], ['Kärl', 'Pris'], ['Tider']]);
  });

  it('into passages of up to 300 words, long paragraphs between sentences', () => {
    const passages = split({ type: 'paragraph', text: Array.from({ length: 60 }, () => words(20)).join(' ') });
    expect(passages.length).toBeGreaterThan(3);
    for (const passage of passages) expect(count(passage.text)).toBeLessThanOrEqual(301);
  });

  it('with lists whole and with the line that announces them', () => {
    const passages = split(
      { type: 'paragraph', text: words(280) },
      { type: 'paragraph', text: 'Ta med:' },
      { type: 'list', ordered: false, items: ['legitimation', words(40)] },
    );
    expect(passages).toHaveLength(2);
    expect(passages[1]?.text.startsWith('Ta med:\n- legitimation')).toBe(true);
  });

  it('with long tables parted by rows, caption and column names repeated', () => {
    const rows = Array.from({ length: 200 }, (_, at) => [`Gata ${at}`, 'måndag']);
    const passages = split({ type: 'table', caption: 'Hämtning', header: ['Gata', 'Dag'], rows });
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages)
      expect(passage).toMatchObject({
        kind: 'table',
        text: expect.stringMatching(/^Hämtning\nGata: Gata \d+ \| Dag: måndag/),
      });
  });

  it('with tiny sections joined, but never a question', () => {
    const tiny = (heading: string): Block[] => [
      { type: 'heading', level: 2, text: heading },
      { type: 'paragraph', text: 'Kort text.' },
    ];
    expect(split(...tiny('A'), ...tiny('B'))).toEqual([
      { headings: [], text: 'A\nKort text.\nB\nKort text.', kind: 'text' },
    ]);
    expect(split(...tiny('A?'), ...tiny('B?'))).toHaveLength(2);
  });

  it('so that a page with nothing but a title still says it, and endless words are cut', () => {
    expect(split()).toEqual([{ headings: [], text: 'Avfall', kind: 'text' }]);
    for (const passage of split({ type: 'paragraph', text: 'a'.repeat(100_000) }))
      expect(passage.text.length).toBeLessThan(6_000);
  });
});

describe('fingerprints', () => {
  const text =
    'Avgiften för ett kärl är 240 kronor om året och betalas i förskott varje kvartal av den som äger fastigheten enligt taxan.';
  it('tell near-duplicates, but never take last year’s amounts for this year’s', () => {
    expect(isNearDuplicate(passageFingerprint(text), passageFingerprint(text.toUpperCase()))).toBe(true);
    expect(isNearDuplicate(passageFingerprint(text), passageFingerprint(text.replace('240', '260')))).toBe(false);
    expect(
      isNearDuplicate(passageFingerprint(text), passageFingerprint('Biblioteket har öppet 240 dagar om året.')),
    ).toBe(false);
  });
  it('of a page change with its content only', () => {
    const blocks: Block[] = [{ type: 'paragraph', text }];
    expect(contentHash({ title: 'A', blocks })).toBe(contentHash({ title: 'A', blocks: structuredClone(blocks) }));
    expect(contentHash({ title: 'A', blocks })).not.toBe(contentHash({ title: 'B', blocks }));
  });
});
