import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test('headings, lists, tables and paragraphs are told apart', () => {
  const text =
    '# Avgifter\nGäller från\n1 januari.\n\n- Villa\n- Fritidshus\n\n| Kärl | Pris |\n|---|---|\n| 140 liter | 2 480 kr |\n\nFrågor? Ring oss.';
  expect(readText(text)).toEqual([
    { type: 'heading', level: 1, text: 'Avgifter' },
    { type: 'paragraph', text: 'Gäller från 1 januari.' },
    { type: 'list', ordered: false, items: ['Villa', 'Fritidshus'] },
    { type: 'table', caption: null, header: ['Kärl', 'Pris'], rows: [['140 liter', '2 480 kr']] },
    { type: 'paragraph', text: 'Frågor? Ring oss.' },
  ]);
});

test('any text can be read and none of its words is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zåäö0-9 ]{1,20}$/)), (lines) => {
      const words = (text: string) => text.split(/\s+/).filter(Boolean);
      const read = readText(lines.join('\n'));
      expect(words(read.map((block) => (block.type === 'paragraph' ? block.text : '')).join(' '))).toEqual(
        words(lines.join(' ')),
      );
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => Array.isArray(readText(text))));
});
