/** Assistants for staff: the list and the conversation with one. */
export const workChatWords = {
  workChat: {
    title: 'Assistenter',
    lead: 'Fråga om rutiner, riktlinjer och annat som gäller arbetet. Varje svar har sina källor.',
    emptyTitle: 'Inga assistenter för medarbetare än',
    emptyText: 'En redaktör kan skapa en i konsolen och välja att den är för medarbetare.',
    open: (name: string) => `Öppna ${name}`,
    private: 'Ingen annan ser vad du frågar. Samtalet syns inte i konsolen och räknas inte per person.',
    question: 'Din fråga',
    followUp: 'Ställ en följdfråga',
    ask: 'Fråga',
    asking: 'Letar svar',
    suggested: 'Förslag',
    startOver: 'Nytt samtal',
    you: 'Du frågade',
    outcomes: {
      unanswered: 'Svaret finns inte i kunskapen',
      escalated: 'Ta hjälp av en person',
      declined: 'Det här svarar assistenten inte på',
    },
    choices: 'Menar du',
    interrupted: 'Svaret är inte helt. Fråga igen.',
    attach: 'Fråga även i egna filer',
    attachHint:
      'Svaret visar vad filerna säger, ordagrant och med sida. Tillåter reglerna verktyg kan en språkmodell också få läsa i dem, med personuppgifter dolda.',
    filesTitle: (assistant: string) => `Filer till ${assistant}`,
    fromFiles: 'Ur dina filer',
    notInFiles: 'Filerna säger inget om det.',
    page: (written: string) => `s. ${written}`,
    filesWaiting: 'Någon fil läses fortfarande. Fråga igen om en stund.',
    log: 'Samtal',
  },
};
