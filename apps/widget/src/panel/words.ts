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
  page: (number: number) => string;
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
  noticeMore: string;
  writeToPerson: string;
  letterTitle: string;
  letterText: string;
  letterTextHint: string;
  letterName: string;
  letterEmail: string;
  letterPhone: string;
  letterReach: string;
  letterSend: string;
  letterSending: string;
  letterCancel: string;
  letterSent: string;
  letterFailed: string;
  letterNoText: string;
  letterNoReach: string;
  letterWrongEmail: string;
  /** When somebody answers; the moment in words. */
  answersNow: string;
  answersFrom: (when: string) => string;
  today: string;
  tomorrow: string;
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
    page: (number) => `s. ${number}`,
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
    noticeMore: 'Läs mer om detta',
    writeToPerson: 'Skriv till en person',
    letterTitle: 'Skriv till en person hos oss',
    letterText: 'Vad gäller det?',
    letterTextHint: 'Samtalet här följer med. Skriv inte personnummer.',
    letterName: 'Ditt namn (frivilligt)',
    letterEmail: 'Din e-post',
    letterPhone: 'Din telefon',
    letterReach: 'Fyll i e-post, telefon eller båda, så når vi dig.',
    letterSend: 'Skicka meddelandet',
    letterSending: 'Skickar',
    letterCancel: 'Avbryt',
    letterSent: 'Ditt meddelande är skickat.',
    letterFailed: 'Meddelandet kom inte fram. Det du skrev står kvar. Försök igen om en stund.',
    letterNoText: 'Skriv vad det gäller.',
    letterNoReach: 'Fyll i e-post eller telefon.',
    letterWrongEmail: 'Skriv hela adressen, till exempel namn@exempel.se.',
    answersNow: 'Det är öppet hos oss nu.',
    answersFrom: (when) => `Vi svarar ${when}.`,
    today: 'i dag',
    tomorrow: 'i morgon',
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
    page: (number) => `p. ${number}`,
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
    noticeMore: 'More about this',
    writeToPerson: 'Write to a person',
    letterTitle: 'Write to a person here',
    letterText: 'What is it about?',
    letterTextHint: 'The conversation here comes with it. Do not write identity numbers.',
    letterName: 'Your name (optional)',
    letterEmail: 'Your email',
    letterPhone: 'Your telephone',
    letterReach: 'Fill in email, telephone or both, so that we can reach you.',
    letterSend: 'Send the message',
    letterSending: 'Sending',
    letterCancel: 'Cancel',
    letterSent: 'Your message has been sent.',
    letterFailed: 'The message did not get through. What you wrote is still here. Try again in a while.',
    letterNoText: 'Write what it is about.',
    letterNoReach: 'Fill in email or telephone.',
    letterWrongEmail: 'Write the whole address, such as name@example.com.',
    answersNow: 'We are open now.',
    answersFrom: (when) => `We answer ${when}.`,
    today: 'today',
    tomorrow: 'tomorrow',
    tryAgain: 'Try again',
  },
};
