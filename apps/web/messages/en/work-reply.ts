import { counting } from '../../locale/counting';
import type { Messages } from '../sv';

const count = counting('en');

export const workReplyWords: Pick<Messages, 'workReply'> = {
  workReply: {
    unanswered: (questions) => `${count(questions, 'question', 'questions')} could not be answered from the knowledge`,
    unansweredText: 'Find out the answer, or leave in the letter that you will come back to it.',
    question: 'The question that came in',
    draft: 'Draft of a reply',
    draftHint: 'Read and change. Nothing is sent until you have approved the text.',
    save: 'Save version',
    saving: 'Saves',
    saved: 'Saved as a new version.',
    original: 'Back to the saved one',
    copy: 'the reply',
    sources: 'Sources',
    noSources: 'The draft has no sources.',
    send: 'Send by email',
    to: 'To',
    toHint: 'Whoever asked.',
    subject: 'Subject',
    subjectStart: 'Reply to your question',
    approve: 'I have read the reply and approve that it is sent',
    approveHint: 'The text is sent exactly as it stands in the draft.',
    approveFirst: 'Approve the text first.',
    deed: 'Send the reply',
    sending: 'Sends',
    sent: (to, when) => `The reply was sent to ${to} on ${when}.`,
    sentText: 'It cannot be sent once more. Write a new reply if there is something to add.',
    sentLetter: 'The reply read',
    oftenTitle: (times: number) => `You have been asked this ${count(times, 'time', 'times')}`,
    oftenText: 'Put the answer among the common questions, and the next person gets it at once.',
    oftenAskEditor:
      'Ask whoever looks after the knowledge to put the answer among the common questions, and the next person gets it at once.',
    suggest: 'Suggest as a common question',
    suggestText:
      'The question and the answer are added as a draft to the common questions. Remove names and what else belongs to a person.',
    faqQuestion: 'Question',
    faqAnswer: 'Answer',
    faqWhere: 'Common questions of',
    suggestSave: 'Add as a draft',
    suggestSaving: 'Adds',
    suggested: 'The draft is among the common questions. It is used only when somebody has published it.',
  },
};
