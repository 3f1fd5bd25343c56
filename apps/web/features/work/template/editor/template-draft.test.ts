import { expect, test } from 'vitest';
import { conditionOf, fieldNameFor, flatOf, isNamed, moved } from './template-draft';

test('a field is called after its label, as texts can name it, and no two are called the same', () => {
  expect(fieldNameFor('Svara senast', [])).toBe('svara_senast');
  expect(fieldNameFor('  1. Belopp (kr)', [])).toBe('belopp_kr');
  expect(fieldNameFor('Ärende', ['ärende'])).toBe('ärende_2');
  expect(fieldNameFor('???', [])).toBe('fält');
});

test('conditions of one level are shown as rows and come back as they were; deeper ones are left alone', () => {
  const one = { field: 'belopp', is: 'over' as const, value: '10' };
  const two = { field: 'namn', is: 'filled' as const };
  expect(flatOf({ any: [one, two] })).toEqual({ join: 'any', rows: [one, two] });
  expect(conditionOf('any', [one, two])).toEqual({ any: [one, two] });
  expect(conditionOf('all', [one])).toEqual(one);
  expect(conditionOf('all', [])).toBeUndefined();
  expect(flatOf({ all: [{ any: [one, two] }, one] })).toBeNull();
});

test('a field that a text or a condition names is known to be named', () => {
  const parts = [
    { kind: 'paragraph' as const, text: 'Hej {{ namn }}', when: { field: 'belopp', is: 'filled' as const } },
  ];
  expect(isNamed({ fields: [], parts }, 'namn')).toBe(true);
  expect(isNamed({ fields: [], parts }, 'belopp')).toBe(true);
  expect(isNamed({ fields: [], parts }, 'datum')).toBe(false);
});

test('a member moves a step, and not beyond the end', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
