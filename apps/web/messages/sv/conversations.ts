import { counting } from '../../locale/counting';

const things = counting('sv');

export const conversationsWords = {
  conversations: {
    title: 'Samtal',
    lead: 'Personuppgifter döljs innan något sparas. Provfrågor räknas inte.',
    outcome: 'Utfall',
    allOutcomes: 'Alla utfall',
    assistant: 'Assistent',
    allAssistants: 'Alla assistenter',
    filter: 'Filtrera',
    clear: 'Rensa filtren',
    emptyTitle: 'Inga samtal än',
    emptyText:
      'Här hamnar frågorna som ställs på webbplatsen. Publicera en assistent och klistra in koden, så kommer de.',
    noMatch: 'Inga samtal matchar',
    noMatchText: 'Välj ett annat utfall eller en annan assistent.',
    turns: (count: number) => things(count, 'svar', 'svar'),
    channels: { widget: 'Webbplatsen', api: 'API', console: 'Provad i konsolen' },
    citizen: 'Medborgare',
    how: 'Så kom svaret till',
    time: 'Tid',
    timeText: (first: string | null, all: string) =>
      first ? `${first} till första ordet, ${all} i allt` : `${all} i allt`,
    appliedThen: 'Gällde då',
    version: (number: number) => (number > 0 ? `version ${number}` : 'utkast'),
    feedback: 'Omdöme',
    up: 'Hjälpte',
    down: 'Hjälpte inte',
    handedOff: 'Bad om en person',
    handoffReason: (reason: string) => `Skäl: ${reason}`,
    delete: 'Ta bort samtalet',
    deleteTitle: 'Vill du ta bort samtalet?',
    deleteText: 'Frågor, svar och omdömen tas bort. Det går inte att ångra. Att det togs bort står i loggen.',
    started: (time: string) => `Började ${time}`,
  },
};
