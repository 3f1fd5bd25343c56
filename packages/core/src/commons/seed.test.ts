import { createMasker } from '@radrum/safeguards';
import { describe, expect, it } from 'vitest';
import { decidesAboutPeople } from '../categories/may-not-decide.ts';
import { measure } from '../tasks/plain-language/index.ts';
import { checkTemplate, type Field, type FieldValue, fillTemplate } from '../tasks/templates/index.ts';
import { comparisonsOf } from '../tasks/templates/conditions.ts';
import type { Condition, TemplateDefinition } from '../tasks/templates/template.ts';
import { type CommonsKind, commonsContent } from './kinds.ts';
import { seedItems } from './seed.ts';

const items = seedItems();
const contentsOf = (kind: CommonsKind) =>
  items
    .filter((item) => item.kind === kind)
    .flatMap(({ id, versions }) => versions.map(({ content }): [string, unknown] => [id, content]));
const templates = contentsOf('template').map(([id, content]): [string, TemplateDefinition] => [
  id,
  commonsContent.template.parse(content).definition,
]);
const categorySets = contentsOf('category_set').map(([id, content]) => ({
  id,
  ...commonsContent.category_set.parse(content).definition,
}));

type Values = Record<string, FieldValue>;

/** A value that fits a field. */
function testValue({ type, choices = [] }: Field): FieldValue {
  switch (type) {
    case 'choice':
      return choices[0] ?? null;
    case 'yes_no':
      return true;
    case 'number':
      return 3;
    case 'amount':
      return 4_500;
    case 'date':
      return '2026-11-24';
    case 'case_number':
      return 'KS 2026/118';
    case 'email':
      return 'kontakt@lindvik.example';
    case 'phone':
      return '0000-12 34 56';
    default:
      return 'Exempel';
  }
}
const filled = ({ fields }: TemplateDefinition): Values =>
  Object.fromEntries(fields.map((field) => [field.name, testValue(field)]));

/** All ways to fill the fields that a condition asks for, with the rest filled. */
function waysTo(definition: TemplateDefinition, when: Condition): Values[] {
  const asked = new Set(comparisonsOf(when).map(({ field }) => field));
  let ways = [filled(definition)];
  for (const field of definition.fields.filter(({ name }) => asked.has(name))) {
    const values: FieldValue[] =
      field.type === 'yes_no' ? [true, false] : [testValue(field), ...(field.choices ?? []), null];
    ways = ways.flatMap((way) => values.map((value) => ({ ...way, [field.name]: value })));
  }
  return ways;
}

describe('what comes with Rådrum', () => {
  it('is at least twenty templates and five sets of categories, each with an identifier of its own', () => {
    expect(templates.length).toBeGreaterThanOrEqual(20);
    expect(categorySets.length).toBeGreaterThanOrEqual(5);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
  });

  it('names no person, number or address', () => {
    const kinds = ['identity_number', 'phone', 'email', 'name', 'address'];
    const texts = [
      ...templates.flatMap(([, { fields, parts }]) => [
        ...parts.map(({ text }) => text),
        ...fields.flatMap(({ label, guidance = '', choices = [], default: usual = '' }) => [
          label,
          guidance,
          usual,
          ...choices,
        ]),
      ]),
      ...categorySets.flatMap(({ purpose, notFor, categories }) => [
        purpose,
        notFor,
        ...categories.flatMap(({ name, definition, examples }) => [name, definition, ...examples]),
      ]),
    ];
    const found = texts.flatMap((text) =>
      createMasker()
        .mask(text)
        .parts.filter(({ kind }) => kinds.includes(kind))
        .map(({ original }) => `${original}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe.each(templates)('%s', (_, definition) => {
  it('has nothing wrong with it, and no text that may have a hole', () => {
    expect(checkTemplate(definition)).toEqual([]);
  });

  it('is whole when everything is given', () => {
    const { missing, problems, parts } = fillTemplate(definition, filled(definition));
    expect({ missing, problems }).toEqual({ missing: [], problems: [] });
    expect(parts.filter(({ text }) => /SAKNAS|[{}]/u.test(text))).toEqual([]);
  });

  it('says each of its parts in some letter, and leaves each conditional one out of another', () => {
    for (const part of definition.parts) {
      if (!part.when) continue;
      const alone = { ...definition, parts: [part] };
      const shown = waysTo(definition, part.when).map((values) => fillTemplate(alone, values).parts.length);
      expect({ text: part.text, shown: new Set(shown) }).toEqual({ text: part.text, shown: new Set([0, 1]) });
    }
  });

  it('is no harder to read than twenty-five words a sentence', () => {
    // An item of a list is read by itself.
    const texts = definition.parts.flatMap(({ kind, text }) => (kind === 'list' ? text.split('\n') : [text]));
    expect(texts.filter((text) => measure(text, 'sv').wordsPerSentence > 25)).toEqual([]);
  });
});

describe.each(categorySets)('$id', ({ purpose, notFor, categories }) => {
  it('sorts matters and decides about nobody', () => {
    expect([purpose, ...categories.map(({ name }) => name)].filter(decidesAboutPeople)).toEqual([]);
    expect(notFor).not.toBe('');
  });

  it('tells six to fourteen categories apart, each with six examples that stand nowhere else', () => {
    expect(categories.length).toBeGreaterThanOrEqual(6);
    expect(categories.length).toBeLessThanOrEqual(14);
    expect(categories.filter(({ definition, examples }) => definition === '' || examples.length < 6)).toEqual([]);
    const examples = categories.flatMap((category) => category.examples);
    expect(new Set(examples).size).toBe(examples.length);
    expect(new Set(categories.map(({ id }) => id)).size).toBe(categories.length);
  });
});
