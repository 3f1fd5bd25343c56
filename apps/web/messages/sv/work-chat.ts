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
    log: 'Samtal',
  },
};
