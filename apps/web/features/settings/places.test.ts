import { expect, it } from 'vitest';
import type { Permission } from '../../api/shapes';
import { placesFor } from './places';

const pathsFor = (room: 'settings' | 'log', ...given: Permission[]) =>
  placesFor(room, (needed) => given.includes(needed)).map(({ path }) => path);

it('shows nobody a screen that they may not see', () => {
  expect(pathsFor('settings', 'tenant:read')).toEqual(['/settings', '/settings/contact']);
  expect(pathsFor('settings', 'tenant:read', 'keys:read')).toEqual([
    '/settings',
    '/settings/contact',
    '/settings/keys',
  ]);
  expect(pathsFor('log', 'tenant:read')).toEqual(['/log/access', '/log/export']);
  expect(pathsFor('log', 'tenant:read', 'audit:read')).toEqual(['/log', '/log/access', '/log/export']);
});
