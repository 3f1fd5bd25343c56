import type { Messages } from '../sv';

export const workChatWords: Pick<Messages, 'workChat'> = {
  workChat: {
    title: 'Assistants',
    lead: 'Ask about routines, guidelines and whatever else concerns the work. Every answer has its sources.',
    emptyTitle: 'No assistants for staff yet',
    emptyText: 'An editor can make one in the console and choose that it is for staff.',
    open: (name) => `Ask ${name}`,
    private: 'Nobody else sees what you ask. The conversation is not shown in the console and not counted by person.',
    question: 'Your question',
    followUp: 'Ask a follow-up question',
    ask: 'Ask',
    asking: 'Looks for answers',
    suggested: 'Suggestions',
    startOver: 'New conversation',
    you: 'You asked',
    answered: 'Answer',
    sources: (many) => (many === 1 ? 'Source' : 'Sources'),
    page: (page) => `p. ${page}`,
    closest: 'This is closest',
    outcomes: {
      unanswered: 'The answer is not in the knowledge',
      escalated: 'Ask a person for help',
      declined: 'The assistant does not answer this',
    },
    choices: 'Do you mean',
    interrupted: 'The answer is not whole. Ask again.',
    gone: 'The assistant does not answer just now. It may be paused.',
    log: 'Conversation',
    tooLong: 'The question is too long.',
  },
};
