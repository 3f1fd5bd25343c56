import { counting } from '../../locale/counting';
import type { Messages } from '../sv';

const count = counting('en');

export const commandWords: Pick<Messages, 'command'> = {
  command: {
    open: 'Search and go to',
    title: 'Go to',
    field: 'Search page, assistant, knowledge base or action',
    hint: 'Arrow up and down choose, Enter goes there, Escape closes.',
    none: (query) => `Nothing is called “${query}”. Try a shorter word.`,
    results: (many) => count(many, 'suggestion', 'suggestions'),
    loading: 'Loading assistants and knowledge bases',
    notLoaded: 'Assistants and knowledge bases could not be loaded. The pages can be reached all the same.',
    groups: { pages: 'Pages', assistants: 'Assistants', bases: 'Knowledge bases', actions: 'Actions' },
    settings: (title) => `Settings: ${title}`,
    createAssistant: 'Create an assistant',
    createBase: 'Create a knowledge base',
    addSource: (base) => `Add a source to ${base}`,
    invite: 'Invite a member',
    addModel: 'Add a model of your own',
    words: 'Words and synonyms',
    design: 'The design system',
  },
};
