import { expect, test } from 'vitest';
import { fromEditor } from './editor-text.ts';

const citation = (label: string) => ({ type: 'citation', attrs: { label, documentId: 'wf_1', page: 12, quote: '' } });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const words = (text: string) => ({ type: 'text', text });

test('headings, paragraphs and lists are taken away with their references', () => {
  const content = [
    { type: 'heading', attrs: { level: 2 }, content: [words('Elever')] },
    paragraph(words('Elevtalet sjunker. '), citation('s. 12'), citation('s. 38')),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('En punkt '), citation('s. 7'))] }] },
    paragraph(),
  ];
  expect(fromEditor(JSON.stringify({ type: 'doc', content }))).toEqual([
    { kind: 'heading', level: 2, text: 'Elever' },
    { kind: 'paragraph', text: 'Elevtalet sjunker.', references: ['s. 12', 's. 38'] },
    { kind: 'list', items: ['En punkt [s. 7]'] },
  ]);
});

test('what the editor never wrote stands as it is, however deep it goes', () => {
  for (const edited of ['Hej! Tack för ditt brev.', '{"type":"doc"', `${'{"type":"doc","content":['.repeat(20_000)}`])
    expect(fromEditor(edited)).toEqual([{ kind: 'paragraph', text: edited }]);
  const deep = `${'{"type":"doc","content":['.repeat(20_000)}${']}'.repeat(20_000)}`;
  expect(fromEditor(deep)).toHaveLength(1);
});
