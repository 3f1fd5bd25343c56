import type { Messages } from '../../sv';

export const exportWords: Messages['settings']['export'] = {
  title: 'Export',
  text: 'Everything that you have made here, in one file. It works while the organisation is suspended too.',
  file: 'The file',
  fileText: 'JSON lines: one line for each thing, kind first. The last line says how many lines there should be.',
  get: 'Download everything',
  getting: 'Downloading',
  contents: 'What the file holds',
  contentsText: 'Only what you may read yourself. Keys, secrets and ways of signing in never go along.',
  kind: 'What',
  included: 'Included',
  yes: 'Yes',
  needs: (permission) => `No, you would have to be allowed to ${permission}`,
  kinds: {
    settings: 'The organisation’s settings and contact ways',
    assistants: 'Assistants with all versions',
    knowledge: 'Knowledge bases, sources, the texts of documents, words and synonyms',
    models: 'Models of your own and profiles, without keys',
    usage: 'Budgets and what models used',
    conversations: 'Conversations: questions, answers, sources and feedback',
  },
  logged: 'That the file was downloaded is then written in the log.',
};
