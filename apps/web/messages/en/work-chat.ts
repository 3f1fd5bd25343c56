import type { Messages } from '../sv';

export const workChatWords: Pick<Messages, 'workChat'> = {
  workChat: {
    title: 'Assistants',
    lead: 'Ask about routines, guidelines and whatever else concerns the work. Every answer has its sources.',
    emptyTitle: 'No assistants for staff yet',
    emptyText: 'An editor can make one in the console and choose that it is for staff.',
    open: (name) => `Open ${name}`,
    private: 'Nobody else sees what you ask. The conversation is not shown in the console and not counted by person.',
    question: 'Your question',
    followUp: 'Ask a follow-up question',
    ask: 'Ask',
    asking: 'Looks for answers',
    suggested: 'Suggestions',
    startOver: 'New conversation',
    you: 'You asked',
    outcomes: {
      unanswered: 'The answer is not in the knowledge',
      escalated: 'Ask a person for help',
      declined: 'The assistant does not answer this',
    },
    choices: 'Do you mean',
    interrupted: 'The answer is not whole. Ask again.',
    attach: 'Ask files of your own too',
    attachHint:
      'The answer shows what the files say, word for word and with the page. Where the rules allow tools, a language model may read in them too, with personal data masked.',
    filesTitle: (assistant) => `Files for ${assistant}`,
    fromFiles: 'Out of your files',
    notInFiles: 'The files say nothing about it.',
    page: (written) => `p. ${written}`,
    filesWaiting: 'A file is still being read. Ask again in a moment.',
    log: 'Conversation',
  },
};
