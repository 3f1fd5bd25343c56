import type { Messages } from '../../sv';

const list = new Intl.ListFormat('en-GB');
const numbers = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const inWords = (count: number): string => numbers[count] ?? String(count);

export const versionsWords: Pick<Messages, 'versions' | 'sameQuestions'> = {
  versions: {
    draft: 'Draft',
    live: 'Published',
    version: (number) => `Version ${number}`,
    draftOf: (number) => `Version ${number}, draft`,
    draftAs: (number) => `The same as version ${number}`,
    compareFirst: 'Publish the draft and it becomes version 1.',
    what: 'What',
    rollBack: (number) => `Restore version ${number}`,
    rollBackTitle: (number) => `Do you want version ${number} to answer again?`,
    rollBackText: 'It answers on the website at once. The draft does not change.',
    immutable: 'No version can be changed afterwards.',
    byKey: 'Through the API',
    scheduledFor: (time) => `Begins to answer ${time}`,
    unschedule: 'Take back',
    chooseTitle: 'Compare two others',
    old: 'From',
    new: 'To',
    show: 'Show the difference',
    heading: (after, before) => `Version ${after} against ${before}`,
    differ: (all, answers) => {
      if (all === 0) return 'Nothing differs.';
      if (all === 1) return `One thing differs. It ${answers === 1 ? 'changes' : 'does not change'} the answers.`;
      const which = answers < all ? `${inWords(answers)} of them` : all === 2 ? 'Both' : 'All of them';
      return `${inWords(all)} things differ. ${which} ${answers === 1 ? 'changes' : 'change'} the answers.`;
    },
    answersTitle: 'Changes the answers',
    lookTitle: 'Does not change the answers',
    looksToo: (fields) =>
      `${inWords(fields.length)} more ${fields.length === 1 ? 'does' : 'do'} not change the answers: ${list.format(fields.map((field) => field.toLowerCase()))}.`,
    showThem: 'Show them',
    showAll: (count) => `Show all ${count}`,
    knowledgeAt: 'What the knowledge held',
    knowledgeLine: (name, documents, changed) => `${name}: ${documents}, changed ${changed}`,
    knowledgeEmpty: (name) => `${name}: empty`,
    policyAt: 'Rules',
    madeTitle: 'When the versions were made',
    madeText: 'Today all versions answer from the same knowledge and under the same rules.',
    endOf: 'end',
    none: 'No versions yet',
    added: 'added',
    removed: 'struck',
    empty: 'empty',
    history: 'Versions',
    print: 'Print',
    sameQuestions: 'The same questions, both versions',
    sameQuestionsText:
      'Both answer from today’s knowledge and under the rules that hold now. Nothing is stored, and nothing counts as citizens’ questions.',
    publish: (number) => `Publish version ${number}`,
    haveRead: (count) =>
      count === 1 ? 'I have read the answer that became worse' : `I have read the ${count} answers that became worse`,
    haveReadHint: 'The answers stand under The same questions, both versions.',
    backToDraft: 'Back to the draft',
    canGoBack: (number) => `You can restore version ${number} whenever you like.`,
    publishedNow: (number) => `Version ${number} is published and answers now.`,
    publishedFor: (number, time) => `Version ${number} begins to answer ${time}.`,
  },
  sameQuestions: {
    own: 'Questions to try, one on each line',
    ownHint: 'At most 50. Leave empty for the latest questions of citizens.',
    ownOnlyHint: 'At most 50. You cannot open conversations, and so cannot try the questions of citizens.',
    writeOwn: 'Write questions of your own',
    startLatest: 'Try the latest questions',
    startOwn: 'Try my questions',
    stop: 'Stop trying',
    progress: (done, all) => `${done} of ${all} questions answered`,
    stopped: (done, all) => `You stopped after ${done} of ${all} questions.`,
    ofLatest: (count) => (count === 1 ? 'The only question so far' : `The ${count} latest questions`),
    ofOwn: (count) => (count === 1 ? 'One question of your own' : `${count} questions of your own`),
    noLatest:
      'There are no questions to try. Nobody has asked yet, or the rules keep conversations from being used. Write some of your own.',
    noOwn: 'Write at least one question first.',
    keptFromYou: 'The rules do not let your role open conversations. Write questions of your own instead.',
    verdicts: { same: 'Same answer', better: 'Better', worse: 'Worse', other: 'Other answer' },
    rules: {
      same: 'Same words and pages',
      better: 'Unanswered became answered',
      worse: 'Answered became unanswered',
      other: 'Read it and judge',
    },
    showAll: (count) => `Show all ${count}`,
    onlyDifferent: 'Show only those that differ',
  },
};
