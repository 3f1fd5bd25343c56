import { expect, it } from 'vitest';
import { handoffQuery, viewOf } from './handoff-view';

it('shows what waits unless the address says otherwise', () => {
  expect(viewOf(undefined)).toBe('waiting');
  expect(viewOf('everything')).toBe('waiting');
  expect(viewOf('mine')).toBe('mine');
});

it('asks for a member’s own matters by their identifier, and shows a stranger none', () => {
  expect(handoffQuery('mine', 'mem_1')).toEqual({ assignedTo: 'mem_1', state: 'waiting' });
  expect(handoffQuery('mine', undefined)).toEqual({ assignedTo: 'nobody', state: 'waiting' });
  expect(handoffQuery('closed', 'mem_1')).toEqual({ state: 'closed' });
  expect(handoffQuery('all', 'mem_1')).toEqual({});
});
