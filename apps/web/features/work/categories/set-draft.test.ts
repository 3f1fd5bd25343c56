import { describe, expect, it } from 'vitest';
import { draftOf, emptyCategory, hasSameName, moved, setOf } from './set-draft';

describe('a set of categories that is written', () => {
  it('gives a new category an identifier of its name, and leaves that of a known one', () => {
    const draft = {
      ...draftOf(null),
      categories: [
        { ...emptyCategory('a'), id: 'avfall', name: 'Sopor' },
        { ...emptyCategory('b'), name: 'Avfall' },
        { ...emptyCategory('c'), name: 'Vatten & avlopp, Östervik' },
        { ...emptyCategory('d'), name: '…' },
      ],
    };
    expect(setOf(draft).definition.categories.map(({ id }) => id)).toEqual([
      'avfall',
      'avfall-2',
      'vatten-avlopp-ostervik',
      'kategori',
    ]);
  });

  it('has an example a line', () => {
    const draft = { ...draftOf(null), categories: [{ ...emptyCategory('a'), name: 'A', examples: ' ett \n\n två\n' }] };
    expect(setOf(draft).definition.categories[0]?.examples).toEqual(['ett', 'två']);
  });

  it('sees two of one name, whatever their case', () => {
    const named = (name: string) => ({ ...emptyCategory(name), name });
    expect(hasSameName([named('Avfall'), named(' avfall')])).toBe(true);
    expect(hasSameName([named('Avfall'), named('Vatten'), named(''), named('')])).toBe(false);
  });

  it('moves a category within its list, and not out of it', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});
