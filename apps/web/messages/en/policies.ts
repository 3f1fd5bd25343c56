import { counting } from '../../locale/counting';
import type { Messages } from '../sv';

const count = counting('en');

export const policiesWords: Pick<Messages, 'policies'> = {
  policies: {
    title: 'Rules',
    lead: 'This is what your assistants may do. Beside each rule stands the same in an ordinary sentence. You can publish the sentences on your website.',
    tabs: 'Parts of the rules',
    edit: 'The rules',
    review: 'Review and publish',
    versions: 'Versions',
    site: 'The text for your website',
    forWhom: 'Rules for',
    whole: 'The whole organisation',
    tightenOnly: 'An assistant’s own rules can tighten the organisation’s, and never loosen them.',
    head: 'Rule',
    headSite: 'How it reads on the website',
    inForce: (version) => `Version ${version} holds.`,
    noneInForce: 'Rådrum’s basic rules hold. You have not published any of your own.',
    draft: 'Draft. Changes hold only once you publish.',
    toReview: (many) => `Review ${count(many, 'change', 'changes')}`,
    readOnly: 'You can read the rules but not change them. Owners and administrators can.',
    from: {
      platform: 'From Rådrum',
      fixed: 'From Rådrum, cannot be changed',
      tenant: 'From the organisation',
      own: 'Own rule',
      tightened: 'Tightened by you',
    },
    changed: 'changed',
    reset: 'Use the rule from above',
    unsaved: (many) => count(many, 'unsaved change', 'unsaved changes'),
    undo: 'Undo the changes',
    save: 'Save the draft',
    saving: 'Saving',
    saved: 'The draft is saved.',
    add: 'Add',
    remove: (name) => `Remove ${name}`,
    inherited: 'Inherited, and cannot be removed here:',
    groups: {
      topics: 'Topics',
      sources: 'Sources',
      personal: 'Personal data',
      models: 'Models',
      answers: 'How the assistant answers',
      people: 'People and other authorities',
      records: 'Conversations',
      staff: 'Assistants for staff',
      work: 'The workspace',
      traces: 'Troubleshooting',
    },
    fields: {
      declinedTopics: 'Topics that the assistant declines',
      maxSourceAgeMonths: 'Age of the sources',
      personalData: 'Personal data in questions',
      modelPlaces: 'Where data may be processed',
      models: 'Models that are allowed',
      languages: 'Languages that the assistant answers in',
      tone: 'Tone',
      readingLevel: 'Reading level',
      answerLength: 'Length of answers',
      crisisContacts: 'Help in a crisis, after 112',
      crisisNote: 'Said after the crisis reply',
      aiNotice: 'Notice about AI',
      whenUnanswered: 'When there is no answer',
      referrals: 'Others who handle a matter',
      conversationDays: 'Conversations are removed after',
      conversationReaders: 'Who may open conversations',
      usesConversations: 'Conversations are used to improve',
      reusesAnswers: 'The same question gets the same answer',
      tracesContent: 'Questions and answers are in the operator’s traces',
      workDays: 'Works are removed after',
      leastWorkClass: 'Works are at least',
      tools: 'Tools that a model may use',
    },
    hints: {
      phrases: 'Words or phrases, one on each line. An asterisk stands for any letters: permit*.',
      reply: 'This is what the assistant answers.',
      sourcesOnly: 'Answers from your own sources only',
      ages: 'Pages that say they are older are not quoted. Pages without a date are used all the same.',
      places:
        'Regions that are not listed get no questions. Without a model the assistant answers with verbatim quotes.',
      languages: 'Language codes with commas, such as sv, en, so. Empty: every language that the assistant has.',
      aiNotice: 'You can change the words, and not remove the notice. Empty: Rådrum’s words.',
      unanswered: 'Empty: the assistant’s own sentence, in the language of the question.',
      readers: 'Of those who have the right to. None chosen: all who have it.',
      days: (most) => (most === null ? 'Empty: they are kept until somebody removes them.' : `At most ${most} days.`),
      reusesAnswers:
        'A question that was asked word for word within the hour is not answered anew. That is faster and costs nothing. New versions, rules and pages hold at once.',
      tracesContent:
        'Traces show whoever runs Rådrum how a call of a model went. Switch it on only while something is being looked into. Personal data is masked there too, and what is confidential is never in them.',
      tools:
        'Only for assistants for staff. Citizens’ assistants never have tools. None of the tools changes or sends anything.',
      noTools: 'The organisation’s rules allow no tools.',
      usesConversations: 'Switched off, no gaps are shown, and no earlier questions when rules are compared.',
    },
    labels: {
      name: 'Topic',
      authority: 'Who handles it',
      phrases: 'Words and phrases',
      reply: 'Reply',
      url: 'Web address',
      phone: 'Telephone',
      contactName: 'Name',
      limitAge: 'Pages may not be older than',
      months: 'months',
      days: 'Number of days',
      limitPlaces: 'Limit where data may be processed',
      limitModels: 'Allow some models only',
      upTo: (region) => `Data that may go to ${region}`,
      closest: 'Show the closest pages',
      contact: 'Show the contact ways',
      unansweredText: 'Sentence',
      yes: 'Yes',
      no: 'No',
    },
    kinds: {
      identity_number: 'Identity number',
      coordination_number: 'Coordination number',
      card: 'Card number',
      email: 'Email address',
      phone: 'Telephone number',
    },
    kindsInText: {
      identity_number: 'an identity number',
      coordination_number: 'a coordination number',
      card: 'a card number',
      email: 'an email address',
      phone: 'a telephone number',
    },
    placesInText: {
      local: 'the service itself',
      eu: 'the EU',
      gb: 'the United Kingdom',
      nl: 'the Netherlands',
      us: 'the United States',
    },
    actions: { allow: 'Allow', mask: 'Mask', refuse: 'Decline the question' },
    classes: { none: 'None', open: 'Open', internal: 'Internal', confidential: 'Confidential' },
    workClasses: { open: 'Open', internal: 'Internal', confidential: 'Confidential' },
    tones: { plain: 'Matter-of-fact', formal: 'Formal', warm: 'Warm' },
    levels: { easy: 'Easy to read', plain: 'Plain language', expert: 'Technical terms' },
    lengths: { short: 'Short', medium: 'Medium', long: 'Detailed' },
    sentences: {
      declinedTopics: (topics) =>
        topics === ''
          ? 'The assistant answers all questions about our services.'
          : `The assistant does not answer questions about ${topics}. Instead it tells you where you can turn.`,
      maxSourceAgeMonths: (months) =>
        months === null
          ? 'All answers rest on pages that we have published. The source is always shown.'
          : `All answers rest on pages that we have published or gone through in the last ${months === 1 ? 'month' : count(months, 'month', 'months')}. The source is always shown.`,
      personalData: (masked, refused, allowed) =>
        [
          masked === '' ? '' : `If you write ${masked}, it is masked before the question is stored or leaves us.`,
          refused === '' ? '' : `A question with ${refused} is not answered.`,
          allowed === '' ? '' : `If you write ${allowed}, it is stored with the question.`,
        ]
          .filter(Boolean)
          .join(' '),
      modelPlaces: (regions) =>
        regions === null
          ? 'Questions are processed by the AI models that the operator of the service has approved.'
          : regions === ''
            ? 'Questions do not leave the service. Answers are verbatim quotes from our pages.'
            : `Questions are processed only by AI models that run in ${regions}.`,
      models: (names) =>
        names === null
          ? ''
          : names === ''
            ? 'No language model is used. Answers are verbatim quotes from our pages.'
            : `Answers are written by ${names}, or are verbatim quotes from our pages.`,
      languages: (names) =>
        names === null ? 'You can write in any language that you like.' : `The assistant answers in ${names}.`,
      tone: {
        plain: 'Answers are matter-of-fact.',
        formal: 'Answers are written formally.',
        warm: 'Answers are written in a friendly way.',
      },
      readingLevel: {
        easy: 'They are written to be easy to read.',
        plain: 'They are written in plain language.',
        expert: 'They use the terms of the field.',
      },
      answerLength: {
        short: 'They are short, with a link to the rest.',
        medium: 'They are a few sentences long.',
        long: 'They are detailed.',
      },
      crisisContacts: (names) =>
        names === ''
          ? 'When life is in danger, the assistant points to 112 at once.'
          : `When life is in danger, the assistant points to 112 at once, and then to ${names}.`,
      crisisNote: (text) => text,
      aiNotice: 'It is always clear that an AI answers.',
      whenUnanswered: (closest, contact) =>
        closest && contact
          ? 'When our pages do not hold the answer, the assistant says so, and shows the closest pages and how to reach us.'
          : closest
            ? 'When our pages do not hold the answer, the assistant says so and shows the closest pages.'
            : contact
              ? 'When our pages do not hold the answer, the assistant says so and shows how to reach us.'
              : 'When our pages do not hold the answer, the assistant says so.',
      referrals: (names) =>
        names === ''
          ? 'Questions that another authority handles are referred to that authority.'
          : `Questions that somebody else handles are referred to them, for instance to ${names}.`,
      conversationDays: (days) =>
        days === null
          ? 'Conversations are kept until we remove them.'
          : `Conversations are kept for ${count(days, 'day', 'days')}. Then they are deleted.`,
      conversationReaders: (roles) =>
        roles === null
          ? 'Conversations can be opened by staff who have the right to. Each time is recorded.'
          : roles === ''
            ? 'Nobody can open conversations.'
            : `Conversations can be opened only by those with the role ${roles}. Each time is recorded.`,
      reusesAnswers: (reuses) =>
        reuses
          ? 'Whoever asks what somebody has just asked, word for word, gets the same answer.'
          : 'Every question is answered anew.',
      tracesContent: (traces) =>
        traces
          ? 'Questions and answers are, with personal data masked, in the technical traces of whoever runs the service.'
          : 'The technical traces show that a question was asked, but neither the question nor the answer.',
      workDays: (days) =>
        days === null
          ? 'What staff make in the workspace is kept until somebody removes it.'
          : `What staff make in the workspace is kept for ${count(days, 'day', 'days')} after the last change. Then it is deleted.`,
      leastWorkClass: {
        open: 'Staff choose how sensitive each thing is that they make in the workspace.',
        internal: 'What staff make in the workspace is processed only by models that may read internal data.',
        confidential: 'What staff make in the workspace is processed only by models that may read confidential data.',
      },
      tools: (names) =>
        names === ''
          ? 'The assistant uses no tools when it answers our staff.'
          : `When the assistant answers our staff it may ${names}. What it finds is checked as every answer is.`,
      usesConversations: (uses) =>
        uses
          ? 'We go through questions that were not answered, to improve our pages.'
          : 'Conversations are used for nothing but answering you.',
    },
    siteTitle: (name) => `How ${name} uses AI`,
    siteLead: 'Copy the text to your website, or print it. It shows the rules that hold now.',
    copyHtml: 'Copy as HTML',
    print: 'Print',
    siteIntro: (name) =>
      `${name} has a digital assistant that answers questions. Here is what it may do, and what happens to what you write.`,
    siteEnd: (date) => `In force since ${date}.`,
    reviewNone: 'The draft says the same as the rules that hold. There is nothing to publish.',
    reviewTitle: 'This changes',
    was: 'Holds now',
    becomes: 'In the draft',
    compareTitle: 'The same questions under both',
    compareText:
      'The latest questions are answered under the rules that hold and under the draft. Nothing is stored or counted.',
    compareWith: 'Assistant',
    publish: 'Publish the rules',
    publishTitle: 'Publish the rules?',
    publishText: 'They hold from the next question, or from the moment that you choose.',
    publishNote: 'Note',
    publishNoteHint: 'For those who read the versions later: what changed, and why?',
    publishFrom: 'In force from',
    publishFromHint: 'Empty: at once.',
    published: (number) => `Version ${number} is published.`,
    versionsText: 'A version never changes. Going back makes a new version with the same rules.',
    noVersions: 'No versions yet. They come when you publish.',
    version: (number) => `Version ${number}`,
    states: { in_force: 'In force', scheduled: 'Waits for its time', past: 'Held earlier', withdrawn: 'Taken back' },
    since: 'From',
    rollBack: 'Go back to this',
    rollBackTitle: (number) => `Go back to version ${number}?`,
    rollBackText: 'The rules of that version hold again at once, as a new version. The draft becomes the same.',
    withdraw: 'Take back',
    sets: 'Own rules',
    setsNone: 'No rules of its own',
  },
};
