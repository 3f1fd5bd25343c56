import { expect, it } from 'vitest';
import { currentTab } from './current-tab';

it('a page below a view belongs to that view, and not to the first one that it stands under', () => {
  const views = ['/settings', '/settings/keys', '/settings/sign-in'];
  expect(currentTab('/settings', views)).toBe('/settings');
  expect(currentTab('/settings/keys', views)).toBe('/settings/keys');
  expect(currentTab('/settings/sign-in/new', views)).toBe('/settings/sign-in');
  expect(currentTab('/settings/new', views)).toBe('/settings');
  expect(currentTab('/settings-of-others', views)).toBeUndefined();
});
