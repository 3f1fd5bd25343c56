import { counting } from '../../locale/counting';
import type { Messages } from '../sv';

const count = counting('en');

export const workSummaryWords: Pick<Messages, 'workSummary'> = {
  workSummary: {
    verified: (references) =>
      references === 1
        ? 'The reference agrees with its page'
        : `${references} of ${references} references agree with their page`,
    kept: (references) => `${count(references, 'reference', 'references')} in the changed text`,
    noReferences: 'No references',
    dropped: (points) =>
      `${count(points, 'point was removed: it', 'points were removed: they')} could not be found word for word in the document.`,
    grades: {
      with_model: 'A language model has worded the points. Each point is checked against the page that it rests on.',
      partly: 'A language model has worded some of the points. The rest are sentences of the document, word for word.',
      without_model: 'The points are sentences of the document, word for word. No language model was used.',
    },
    coverage: 'What the summary rests on',
    builtOn: (used, pages) => `Rests on ${used} of ${pages} pages`,
    usedPages: (pages) => `Pages that are used: ${pages}.`,
    unreadable: (pages) => `Scanned pages that could not be read: ${pages}.`,
    wholeText: 'The text has no page numbers, so the parts that are used are not shown.',
    nothingFound: 'Nothing about this was found in the document.',
    nothingAtAll: 'There was nothing in the text to summarise.',
    page: (page) => `p. ${page}`,
    text: 'text',
    openPage: (label, about) => `Show ${label}: ${about}`,
    original: 'In the original',
    pageTitle: (page) => `Page ${page}`,
    pageOf: (page, pages) => `${page} (${pages})`,
    wholeTitle: 'The text',
    place: (number, of) => `Reference ${number} of ${of}`,
    previous: 'Previous reference',
    next: 'Next reference',
    close: 'Close the page',
    choose: 'Choose a reference, and its page is shown here with the quote marked.',
    keys: 'The arrow keys go to the previous and the next reference. Escape closes.',
    notMarked: 'The quote cannot be marked in the text as it is shown here. It reads:',
    pageEmpty: 'There is no text on the page.',
    edited: 'Changed',
    editedText:
      'The text was changed by a person. The references lead to their pages, but the changed text is not checked against them.',
    notes: 'Good to know',
    noteTexts: {
      empty: 'The documents have no text to summarise.',
      one_document: 'At least two documents with text are needed to compare.',
      no_questions: 'Write at least one question.',
      nothing: 'We found nothing of that kind in the documents.',
      arranged: 'The language model could not arrange the points. They follow the documents’ own headings.',
      steering: 'The documents hold text that tries to steer a language model. It was left out.',
    },
  },
};
