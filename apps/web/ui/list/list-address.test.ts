import { describe, expect, it } from 'vitest';
import { isNarrowed, listAddress, type ListSpec, readListState, sortAddress } from './list-address';

const spec: ListSpec = {
  order: { by: 'changed', isDescending: true },
  sorts: ['changed', 'name', 'questions'],
  filters: { state: ['draft', 'published'], owner: null },
};
const root = '/t/lindvik/assistants';

describe('the address of a list', () => {
  it('says how the list stands', () => {
    expect(
      readListState({ search: ' sop ', sort: '-questions', state: 'draft', owner: 'maria', cursor: 'c1' }, spec),
    ).toEqual({
      search: 'sop',
      order: { by: 'questions', isDescending: true },
      filters: { state: 'draft', owner: 'maria' },
      cursor: 'c1',
    });
  });

  it('shows the usual list when it is empty, old or invented', () => {
    const usual = { search: '', order: spec.order, filters: {}, cursor: null };
    expect(readListState({}, spec)).toEqual(usual);
    expect(readListState({ sort: 'password', state: 'unknown', other: 'x' }, spec)).toEqual(usual);
    expect(readListState({ search: 'x'.repeat(5000) }, spec).search).toHaveLength(200);
    expect(readListState({ state: ['draft', 'published'] }, spec).filters).toEqual({ state: 'draft' });
  });

  it('leaves out what is as usual', () => {
    expect(listAddress(root, spec, {})).toBe(root);
    expect(listAddress(root, spec, { order: spec.order, filters: { state: '' } })).toBe(root);
    expect(listAddress(root, spec, { search: 'a&b', order: { by: 'name', isDescending: false } })).toBe(
      `${root}?search=a%26b&sort=name`,
    );
  });

  it('is read back as it was written', () => {
    const state = {
      search: 'å & ö',
      order: { by: 'name', isDescending: true },
      filters: { state: 'published' },
      cursor: 'abc',
    };
    const address = new URL(listAddress(root, spec, state), 'https://x.example');
    expect(readListState(Object.fromEntries(address.searchParams), spec)).toEqual(state);
  });

  it('turns an order round, and begins at the first page', () => {
    const state = readListState({ sort: 'name', search: 'sop', cursor: 'c1' }, spec);
    expect(sortAddress(root, spec, state, 'name')).toBe(`${root}?search=sop&sort=-name`);
    expect(sortAddress(root, spec, state, 'questions')).toBe(`${root}?search=sop&sort=questions`);
    expect(sortAddress(root, spec, readListState({ sort: '-name' }, spec), 'name')).toBe(`${root}?sort=name`);
  });

  it('tells whether something is left out', () => {
    expect(isNarrowed(readListState({}, spec))).toBe(false);
    expect(isNarrowed(readListState({ sort: 'name', cursor: 'c' }, spec))).toBe(false);
    expect(isNarrowed(readListState({ owner: 'm' }, spec))).toBe(true);
  });
});
