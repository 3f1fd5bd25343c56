import { counting } from '../../locale/counting';
import type { Messages } from '../sv';

const count = counting('en');

export const partsWords: Pick<Messages, 'parts'> = {
  parts: {
    list: {
      apply: 'Show',
      clear: 'Clear the filters',
      filters: 'Search and filter',
      nothing: 'Nothing matches',
      nothingText: 'There are things here, but none that fits the chosen filters.',
      sort: 'Order',
      sortedUp: 'ascending',
      sortedDown: 'descending',
      pending: 'Loading the list',
      selectAll: 'Select all on this page',
      keys: 'Keys in the list',
      keysText: 'They work while a row in the list has the focus.',
      keyNext: 'next',
      keyPrevious: 'previous',
      keyOpen: 'open',
      keyEnter: 'Enter',
      select: (name) => `Select ${name}`,
      selected: (many) => `${count(many, 'row is selected', 'rows are selected')}`,
    },
    undo: 'Undo',
    dismiss: 'Hide the message',
    more: 'More',
    date: { from: 'From', to: 'To', order: 'The last day comes before the first. Swap them.' },
    upload: {
      choose: 'Choose files',
      drop: 'or drop them here',
      list: 'Files',
      waiting: 'Waiting',
      sending: (percent) => `Sending, ${percent}`,
      reading: 'Reading the text',
      done: 'Done',
      failed: 'Failed',
      stop: 'Stop',
      remove: 'Remove',
      tooLarge: (name, most) => `${name} is larger than ${most}. Split the file or make it smaller.`,
    },
    work: {
      of: (done, all) => `${done} of ${all}`,
      canLeave: 'You can leave the page. The work goes on.',
      stop: 'Stop the work',
    },
    diff: { added: 'added:', removed: 'removed:', end: 'end' },
    steps: { done: 'done', current: 'you are here' },
    help: (about) => `What is ${about}?`,
    coverage: { used: 'Used', here: 'Here', unread: 'Cannot be read', other: 'Not used' },
  },
};
