import type { Messages } from '../sv';

export const pageOwnersWords: Pick<Messages, 'pageOwners'> = {
  pageOwners: {
    title: 'Page owners',
    lead: 'When somebody reports that a page is wrong, a mail goes to whom the page itself names. Where it names nobody, it goes here.',
    how: 'One line for each part of the website: how the path begins, a space, and the email address. The longest path that fits counts.',
    list: 'Path and email address',
    example: 'For example: /building building@lindvik.example',
    wrong: (lines) => `Line ${lines} needs a path that begins with / and an email address.`,
    save: 'Save the list',
    saving: 'Saving',
    saved: 'The list is saved.',
    theirs: 'The list',
  },
};
