import { counting } from '../../locale/counting';

const count = counting('sv');

/** Words that the parts of the design system say by themselves, wherever they stand. */
export const partsWords = {
  parts: {
    list: {
      apply: 'Visa',
      clear: 'Rensa filtren',
      filters: 'Sök och filtrera',
      nothing: 'Inget matchar',
      nothingText: 'Det finns saker här, men inte med de filter som är valda.',
      sort: 'Ordning',
      sortedUp: 'stigande',
      sortedDown: 'fallande',
      pending: 'Hämtar listan',
      selectAll: 'Välj alla på sidan',
      keys: 'Tangenter i listan',
      keysText: 'De fungerar när en rad i listan är markerad.',
      keyNext: 'nästa',
      keyPrevious: 'föregående',
      keyOpen: 'öppna',
      keyEnter: 'Retur',
      select: (name: string) => `Välj ${name}`,
      selected: (many: number) => `${count(many, 'rad är vald', 'rader är valda')}`,
    },
    undo: 'Ångra',
    dismiss: 'Dölj meddelandet',
    more: 'Mer',
    date: { from: 'Från och med', to: 'Till och med', order: 'Den sista dagen är före den första. Byt dem.' },
    upload: {
      choose: 'Välj filer',
      drop: 'eller släpp dem här',
      list: 'Filer',
      waiting: 'Väntar',
      sending: (percent: string) => `Skickar, ${percent}`,
      reading: 'Läser texten',
      done: 'Klar',
      failed: 'Gick inte',
      stop: 'Avbryt',
      remove: 'Ta bort',
      tooLarge: (name: string, most: string) => `${name} är större än ${most}. Dela filen eller gör den mindre.`,
    },
    work: {
      of: (done: string, all: string) => `${done} av ${all}`,
      canLeave: 'Du kan lämna sidan. Arbetet fortsätter.',
      stop: 'Avbryt arbetet',
    },
    diff: { added: 'tillagt:', removed: 'struket:', end: 'slut' },
    steps: { done: 'klart', current: 'du är här' },
    help: (about: string) => `Vad är ${about}?`,
    coverage: { used: 'Använd', here: 'Här', unread: 'Går inte att läsa', other: 'Inte använd' },
  },
};
