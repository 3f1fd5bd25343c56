import type { Messages } from '../sv';

export const synonymsWords: Pick<Messages, 'synonyms'> = {
  synonyms: {
    title: 'Words and synonyms',
    lead: 'Write down what citizens say and what your pages call the same thing. Then the question finds the right page.',
    term: 'The pages’ word',
    termHint: 'The word that stands on your website, such as waste bin.',
    words: 'Citizens’ words',
    wordsHint: 'One a line, such as dustbin or wheelie bin.',
    filter: 'Search the words',
    own: 'Your words',
    ownText: 'In use at once, for all your assistants.',
    noneOwn: 'You have not added any words yet. Rådrum knows the usual ones of municipalities already.',
    noneFound: 'None of the words contains what you searched for.',
    add: 'Add a word',
    addTitle: 'What do citizens say?',
    change: 'Change',
    changeTitle: (term) => `Change “${term}”`,
    save: 'Save',
    share: 'Share with all',
    withdraw: 'Stop sharing',
    isShared: 'Shared with all',
    isTaken: 'Taken from others',
    remove: 'Remove',
    removeTitle: (term) => `Remove “${term}”?`,
    removeText: 'Questions will no longer be read with these words.',
    removeSharedText:
      'Questions will no longer be read with these words, and they are no longer shared. Those who took them keep theirs.',
    commons: 'Shared by others',
    commonsText: 'Other organisations share these. What you take becomes your own.',
    noneShared: 'There is nothing more to take at present.',
    from: 'Shared by',
    take: 'Take',
    problems: {
      term: 'Write a word of 2 to 60 characters that means something by itself.',
      words:
        'Write 1 to 20 words other than the pages’ own, each of 2 to 60 characters. Words such as “and” would lead to everything.',
    },
  },
};
