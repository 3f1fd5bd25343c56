import { expect, test } from 'vitest';
import { citationsIn, documentOfSummary, documentOfText, readDocument, textOfDocument } from './document';

const reference = { documentId: 'wfl_1', page: 12, quote: 'Elevtalet sjunker.' };

test('a summary becomes headings and points with their references, and is read again as it was kept', () => {
  const document = documentOfSummary(
    {
      sections: [
        { heading: 'Elever', points: [{ text: 'Elevtalet sjunker.', references: [reference] }] },
        { heading: 'Kostnad', points: [] },
      ],
      coverage: [],
      dropped: 0,
      grade: 'without_model',
      notes: [],
    },
    { label: ({ page }) => `s. ${page}`, nothingFound: 'Hittade inget.' },
  );
  const again = readDocument(JSON.stringify(document));
  expect(again).toEqual(document);
  expect(again && citationsIn(again)).toEqual([{ ...reference, label: 's. 12' }]);
  expect(again && textOfDocument(again)).toBe('Elever\n\nElevtalet sjunker. [s. 12]\n\nKostnad\n\nHittade inget.');
});

test('a plain text keeps its paragraphs and lines', () => {
  expect(textOfDocument(documentOfText('Hej!\n\nRad ett\nrad två'))).toBe('Hej!\n\nRad ett\nrad två');
});

test('what is no document is not read', () => {
  for (const text of ['', 'null', '[]', '{"type":"paragraph"}', '{']) expect(readDocument(text)).toBeNull();
});
