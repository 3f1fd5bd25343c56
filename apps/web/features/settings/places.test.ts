import { expect, it } from 'vitest';
import type { Permission } from '../../api/shapes';
import { placesFor } from './places';

const pathsFor = (...given: Permission[]) => placesFor((needed) => given.includes(needed)).map(({ path }) => path);

it('shows nobody a screen that they may not see', () => {
  expect(pathsFor('tenant:read')).toEqual(['', '/contact', '/access', '/export']);
  expect(pathsFor('tenant:read', 'keys:read')).toEqual(['', '/contact', '/keys', '/access', '/export']);
  expect(
    pathsFor('tenant:read', 'members:read', 'sign-in:read', 'keys:read', 'assistants:read', 'audit:read'),
  ).toHaveLength(10);
});
