import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, emptyContext, type IndexablePassage, type Segment } from './build-segment.ts';
import { withDeleted } from './deleted.ts';
import { joinSegments } from './join-segments.ts';
import { segmentsToMerge } from './merge-segments.ts';
import { unpackPostings } from './postings.ts';

const word = fc.constantFrom(
  'sopor',
  'avfallskärl',
  'kärl',
  'taxa',
  'hämtning',
  'avfall',
  'och',
  'bygglov',
  'lov',
  'simhall',
  '2',
  '480',
  '🗑',
);
const passage = fc
  .record({ title: fc.array(word, { maxLength: 3 }), text: fc.array(word, { minLength: 1, maxLength: 12 }) })
  .map(
    ({ title, text }): Omit<IndexablePassage, 'id'> => ({
      title: title.join(' '),
      headings: [],
      text: text.join(' '),
      language: 'sv',
    }),
  );
const numbered = (list: Omit<IndexablePassage, 'id'>[], from = 0): IndexablePassage[] =>
  list.map((each, i) => ({ ...each, id: `p${from + i}` }));
const stored = (segment: Segment, gone: number[] = []) => ({
  ...segment,
  passages: segment.passageIds.length,
  deleted: withDeleted(new Uint8Array(0), gone, segment.passageIds.length),
  passageId: (ordinal: number) => segment.passageIds[ordinal] ?? null,
});
const content = ({ terms }: Segment) =>
  new Map(terms.map(({ term, df, postings }) => [term, { df, list: unpackPostings(postings) }]));

describe('segments', () => {
  test('joined hold the same passages under the same terms as one segment built at once', () => {
    fc.assert(
      fc.property(
        fc.array(passage, { minLength: 1, maxLength: 6 }),
        fc.array(passage, { minLength: 1, maxLength: 6 }),
        (a, b) => {
          const whole = content(buildSegment(numbered([...a, ...b])));
          const joined = joinSegments([stored(buildSegment(numbered(a))), stored(buildSegment(numbered(b, a.length)))]);
          expect(joined.passageIds).toEqual(numbered([...a, ...b]).map(({ id }) => id));
          for (const [term, { list }] of content(joined)) {
            // Parts of compounds depend on what the batch knows; stems and grams may not.
            const ordinals = new Set(list.map(({ ordinal }) => ordinal));
            if (term.startsWith('#'))
              expect([...ordinals]).toEqual(whole.get(term)?.list.map(({ ordinal }) => ordinal));
          }
        },
      ),
    );
  });
  test('joined are exactly their parts: impacts stay and deleted passages fall out', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 2, maxLength: 8 }), fc.nat(7), (list, pick) => {
        const segment = buildSegment(numbered(list));
        const gone = pick % list.length;
        const joined = joinSegments([stored(segment, [gone])]);
        expect(joined.passageIds).not.toContain(`p${gone}`);
        const before = content(segment);
        for (const [term, { df, list: after }] of content(joined)) {
          if (term.startsWith('@')) continue;
          const expected = (before.get(term)?.list ?? [])
            .filter(({ ordinal }) => ordinal !== gone)
            .map(({ ordinal, impact }) => ({ ordinal: ordinal > gone ? ordinal - 1 : ordinal, impact }));
          expect(after).toEqual(expected);
          expect(df).toBe(expected.length);
        }
      }),
    );
  });
  test('count the languages that their passages are written in', () => {
    const segment = buildSegment([
      { id: 'a', title: 'Avfall', headings: [], text: 'Sopor hämtas.', language: 'sv' },
      { id: 'b', title: 'Waste', headings: [], text: 'Garbage is collected.', language: 'en' },
    ]);
    expect(segment.terms.filter(({ term }) => term.startsWith('@')).map(({ term, df }) => [term, df])).toEqual([
      ['@sv', 1],
      ['@en', 1],
    ]);
  });
  test('of a few passages weigh lengths by the knowledge base’s average, not by their own', () => {
    const text = { id: 'a', title: '', headings: [], text: 'bygglov '.repeat(40), language: 'sv' };
    const alone = buildSegment([text]);
    const among = buildSegment([text], { ...emptyContext, passages: 1_000, wordTotal: 20_000, gramTotal: 100_000 });
    const impact = (segment: Segment) =>
      unpackPostings(segment.terms.find(({ term }) => term.startsWith('bygg'))?.postings ?? new Uint8Array(0))[0]
        ?.impact ?? 0;
    expect(impact(among)).toBeLessThan(impact(alone));
  });
});

describe('merging', () => {
  const segment = (id: string, passages: number, gone = 0) => ({
    id,
    passages,
    deleted: withDeleted(
      new Uint8Array(0),
      Array.from({ length: gone }, (_, i) => i),
      passages,
    ),
  });
  test('is not needed for few whole segments', () => {
    expect(segmentsToMerge([segment('a', 10), segment('b', 1_000)])).toEqual([]);
  });
  test('joins the smallest of too many', () => {
    const many = Array.from({ length: 9 }, (_, i) => segment(`s${i}`, (i + 1) * 10));
    expect(segmentsToMerge(many)).toEqual(['s0', 's1', 's2', 's3', 's4', 's5']);
  });
  test('writes a worn segment anew', () => {
    expect(segmentsToMerge([segment('a', 10, 8), segment('b', 10)])).toEqual(['a']);
  });
  test('never joins more than a call may', () => {
    const many = Array.from({ length: 60 }, (_, i) => segment(`s${i}`, 1_000));
    expect(segmentsToMerge(many).length).toBe(15);
  });
});
