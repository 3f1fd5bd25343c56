import { expect, test } from 'vitest';
import { themeOf, themeRule } from './theme.ts';

test('A launcher in the municipality’s colour gets the text that reads best on it', () => {
  expect(themeOf('#1f5a3c').on).toBe('#ffffff');
  expect(themeOf('#f2b705').on).toBe('#10201f');
});

test('Nothing but colours gets into a style rule', () => {
  expect(themeRule({ fill: '#1f5a3c', on: '#ffffff' })).toBe(':host{--rw-fill:#1f5a3c;--rw-on:#ffffff}');
  expect(themeRule({ fill: 'red}*{display:none', on: '#ffffff' })).toBe('');
  expect(themeRule(themeOf('red'))).toBe('');
  const side = { tint: '#e3f6ea', link: '#1f5a3c' };
  expect(themeRule({ fill: '#1f5a3c', on: '#ffffff', light: side, dark: side })).toContain(
    'light-dark(#1f5a3c,#1f5a3c)',
  );
});
