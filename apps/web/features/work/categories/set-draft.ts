import type { CategorySetInfo, In } from '../../../api/shapes';

/** A category while it is written. */
export interface CategoryDraft {
  /** Names it in the form; the identifier of one that is kept already. */
  key: string;
  id: string | null;
  name: string;
  definition: string;
  /** One a line. */
  examples: string;
}
export interface SetDraft {
  name: string;
  unit: string;
  purpose: string;
  notFor: string;
  categories: readonly CategoryDraft[];
}

const mostExamples = 20;
const longestId = 36;

export const emptyCategory = (key: string): CategoryDraft => ({
  key,
  id: null,
  name: '',
  definition: '',
  examples: '',
});

export const draftOf = (set: CategorySetInfo | null): SetDraft => ({
  name: set?.name ?? '',
  unit: set?.unit ?? '',
  purpose: set?.definition.purpose ?? '',
  notFor: set?.definition.notFor ?? '',
  categories: set?.definition.categories.map(({ id, name, definition, examples }) => ({
    key: id,
    id,
    name,
    definition,
    examples: examples.map((text) => text.replaceAll(/\s+/g, ' ')).join('\n'),
  })) ?? [emptyCategory('new-1'), emptyCategory('new-2')],
});

/** What is sent. A category keeps its identifier when its name changes, so that what was learnt for it stays. */
export function setOf({
  name,
  unit,
  purpose,
  notFor,
  categories,
}: SetDraft): Omit<In['categorySets']['create'], 'tenant'> {
  const taken = new Set(categories.flatMap(({ id }) => (id === null ? [] : [id])));
  const idFor = (wanted: string): string => {
    const base = slugOf(wanted);
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    return id;
  };
  return {
    name: name.trim(),
    unit: unit.trim() || null,
    definition: {
      purpose: purpose.trim(),
      notFor: notFor.trim(),
      categories: categories.map((one) => ({
        id: one.id ?? idFor(one.name),
        name: one.name.trim(),
        definition: one.definition.trim(),
        examples: one.examples
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
          .slice(0, mostExamples),
      })),
    },
  };
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longestId) || 'kategori';

/** Two categories that are called the same. */
export function hasSameName(categories: readonly CategoryDraft[]): boolean {
  const names = categories.map(({ name }) => name.trim().toLocaleLowerCase('sv')).filter(Boolean);
  return new Set(names).size < names.length;
}

/** @returns the list with the one at `from` moved to `to` */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  return item === undefined || to < 0 || to >= items.length
    ? [...items]
    : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
