/** Every text of the panel. */
export interface Words {
  /** The language that these texts are in. */
  language: 'sv' | 'en';
  assistantKind: string;
  newConversation: string;
  close: string;
  aiNotice: string;
  log: string;
  suggestions: string;
  you: string;
  searching: string;
  answerIs: string;
  sources: string;
  source: (number: number, title: string) => string;
  newTab: string;
  didItHelp: string;
  yes: string;
  no: string;
  comment: string;
  sendComment: string;
  thanks: string;
  feedbackFailed: string;
  call: (phone: string) => string;
  write: (email: string) => string;
  contactPage: string;
  handoffNoted: string;
  closest: string;
  choices: string;
  interrupted: string;
  stopped: string;
  askAgain: string;
  question: string;
  placeholder: string;
  send: string;
  stop: string;
  noIdentityNumber: string;
  otherLanguage: string;
  left: (count: number) => string;
  tooLong: (count: number) => string;
  offline: string;
  failed: string;
  limited: (seconds: number) => string;
  closed: string;
  paused: string;
  tryAgain: string;
}

export const words: Record<'sv' | 'en', Words> = {
  sv: {
    language: 'sv',
    assistantKind: 'AI-assistent',
    newConversation: 'Nytt samtal',
    close: 'Stäng',
    aiNotice: 'Du skriver med en AI. Den kan ha fel: kontrollera källan.',
    log: 'Samtalet',
    suggestions: 'Förslag på frågor',
    you: 'Du frågade',
    searching: 'Letar på kommunens sidor …',
    answerIs: 'Svar:',
    sources: 'Källor',
    source: (number, title) => `Källa ${number}: ${title}`,
    newTab: '(öppnas i en ny flik)',
    didItHelp: 'Hjälpte svaret?',
    yes: 'Ja',
    no: 'Nej',
    comment: 'Vad saknades? (frivilligt)',
    sendComment: 'Skicka kommentaren',
    thanks: 'Tack, det hjälper oss att bli bättre.',
    feedbackFailed: 'Din åsikt kom inte fram. Försök igen om en stund.',
    call: (phone) => `Ring ${phone}`,
    write: (email) => `Skriv till ${email}`,
    contactPage: 'Fler sätt att nå oss',
    handoffNoted: 'Vi har noterat att du vill ha kontakt med en människa.',
    closest: 'Sidor som ligger nära',
    choices: 'Välj vad du menar',
    interrupted: 'Svaret avbröts och är inte fullständigt.',
    stopped: 'Du stoppade svaret.',
    askAgain: 'Ställ frågan igen',
    question: 'Din fråga',
    placeholder: 'Skriv din fråga',
    send: 'Skicka',
    stop: 'Stoppa',
    noIdentityNumber: 'Skriv inte personnummer',
    otherLanguage: 'In English',
    left: (count) => `${count} tecken kvar`,
    tooLong: (count) => `${count} tecken för mycket`,
    offline: 'Ingen kontakt med nätet. Din fråga står kvar i fältet.',
    failed: 'Assistenten svarar inte just nu. Din fråga står kvar i fältet.',
    limited: (seconds) => `Du har ställt många frågor på kort tid. Försök igen om ${seconds} sekunder.`,
    closed: 'Assistenten är inte öppen just nu.',
    paused: 'Assistenten är pausad just nu och svarar inte. Du når oss så här:',
    tryAgain: 'Försök igen',
  },
  en: {
    language: 'en',
    assistantKind: 'AI assistant',
    newConversation: 'New conversation',
    close: 'Close',
    aiNotice: 'You are writing with an AI. It can be wrong: check the source.',
    log: 'The conversation',
    suggestions: 'Suggested questions',
    you: 'You asked',
    searching: 'Looking through the municipality’s pages …',
    answerIs: 'Answer:',
    sources: 'Sources',
    source: (number, title) => `Source ${number}: ${title}`,
    newTab: '(opens in a new tab)',
    didItHelp: 'Did this help?',
    yes: 'Yes',
    no: 'No',
    comment: 'What was missing? (optional)',
    sendComment: 'Send the comment',
    thanks: 'Thank you, that helps us improve.',
    feedbackFailed: 'Your opinion did not get through. Try again in a while.',
    call: (phone) => `Call ${phone}`,
    write: (email) => `Write to ${email}`,
    contactPage: 'More ways to reach us',
    handoffNoted: 'We have noted that you would like to talk to a person.',
    closest: 'Pages that come close',
    choices: 'Choose what you mean',
    interrupted: 'The answer was cut short and is not complete.',
    stopped: 'You stopped the answer.',
    askAgain: 'Ask again',
    question: 'Your question',
    placeholder: 'Write your question',
    send: 'Send',
    stop: 'Stop',
    noIdentityNumber: 'Do not write identity numbers',
    otherLanguage: 'På svenska',
    left: (count) => `${count} characters left`,
    tooLong: (count) => `${count} characters too many`,
    offline: 'No connection to the network. Your question is still in the field.',
    failed: 'The assistant is not answering right now. Your question is still in the field.',
    limited: (seconds) => `You have asked many questions in a short time. Try again in ${seconds} seconds.`,
    closed: 'The assistant is not open right now.',
    paused: 'The assistant is paused at present and does not answer. This is how to reach us:',
    tryAgain: 'Try again',
  },
};
