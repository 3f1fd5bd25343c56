import { expect, it } from 'vitest';
import { linesOf } from './mail-text';

it('shows a link where a paragraph is one, and nothing else as one', () => {
  expect(
    linesOf('Hej!\n\nhttps://radrum.example/start/confirm?token=a\n\njavascript:alert(1)\nSe https://a.example\n'),
  ).toEqual([
    { line: 'Hej!', isLink: false },
    { line: 'https://radrum.example/start/confirm?token=a', isLink: true },
    { line: 'javascript:alert(1)', isLink: false },
    { line: 'Se https://a.example', isLink: false },
  ]);
});
