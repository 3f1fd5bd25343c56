import { expect, it } from 'vitest';
import { byArea } from './permission-areas';

it('what a role may do stands by area, each permission once, and areas without any are left out', () => {
  expect(byArea(['search', 'keys:read', 'messages', 'knowledge:read', 'knowledge:write'])).toEqual([
    { area: 'questions', permissions: ['search', 'messages'] },
    { area: 'knowledge', permissions: ['knowledge:read', 'knowledge:write'] },
    { area: 'systems', permissions: ['keys:read'] },
  ]);
  expect(byArea([])).toEqual([]);
});
