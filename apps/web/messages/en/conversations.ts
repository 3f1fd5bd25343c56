import { counting } from '../../locale/counting';
import type { Messages } from '../sv';

const things = counting('en');

export const conversationsWords: Pick<Messages, 'conversations'> = {
  conversations: {
    title: 'Conversations',
    lead: 'Personal data is hidden before anything is stored. Try-outs are not counted.',
    outcome: 'Outcome',
    allOutcomes: 'All outcomes',
    assistant: 'Assistant',
    allAssistants: 'All assistants',
    filter: 'Filter',
    clear: 'Clear the filters',
    emptyTitle: 'No conversations yet',
    emptyText:
      'The questions asked on your website end up here. Publish an assistant and paste the code, and they will come.',
    noMatch: 'No conversations match',
    noMatchText: 'Choose another outcome or another assistant.',
    turns: (count) => things(count, 'answer', 'answers'),
    channels: { widget: 'The website', api: 'API', console: 'Tried out in the console' },
    citizen: 'Citizen',
    how: 'How the answer came about',
    time: 'Time',
    timeText: (first, all) => (first ? `${first} to the first word, ${all} in all` : `${all} in all`),
    appliedThen: 'Applied then',
    version: (number) => (number > 0 ? `version ${number}` : 'draft'),
    feedback: 'Feedback',
    up: 'Helped',
    down: 'Did not help',
    handedOff: 'Asked for a person',
    handoffReason: (reason) => `Reason: ${reason}`,
    delete: 'Delete the conversation',
    deleteTitle: 'Do you want to delete the conversation?',
    deleteText: 'Questions, answers and feedback are deleted. This cannot be undone. The log says that it was deleted.',
    started: (time) => `Began ${time}`,
  },
};
