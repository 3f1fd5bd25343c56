import { counting } from '../../locale/counting';

const count = counting('sv');

/** A summary beside the pages that it stands on. */
export const workSummaryWords = {
  workSummary: {
    verified: (references: number) =>
      references === 1
        ? 'Hänvisningen stämmer med sidan'
        : `${references} av ${references} hänvisningar stämmer med sidan`,
    kept: (references: number) => `${count(references, 'hänvisning', 'hänvisningar')} i den ändrade texten`,
    noReferences: 'Inga hänvisningar',
    dropped: (points: number) =>
      `${count(points, 'punkt togs bort: den', 'punkter togs bort: de')} gick inte att hitta ordagrant i dokumentet.`,
    grades: {
      with_model: 'En språkmodell har formulerat punkterna. Varje punkt är prövad mot sidan den bygger på.',
      partly: 'En språkmodell har formulerat en del av punkterna. Resten är meningar ur dokumentet, ordagrant.',
      without_model: 'Punkterna är meningar ur dokumentet, ordagrant. Ingen språkmodell har använts.',
    },
    coverage: 'Vad sammanfattningen bygger på',
    builtOn: (used: string, pages: string) => `Bygger på ${used} av ${pages} sidor`,
    usedPages: (pages: string) => `Sidor som används: ${pages}.`,
    unreadable: (pages: string) => `Inskannade sidor som inte kunde läsas: ${pages}.`,
    wholeText: 'Texten har inga sidnummer. Därför visas inte vilka delar som används.',
    nothingFound: 'Hittade inget om det här i dokumentet.',
    nothingAtAll: 'Det fanns inget att sammanfatta i texten.',
    page: (page: string) => `s. ${page}`,
    text: 'text',
    openPage: (label: string, about: string) => `Visa ${label}: ${about}`,
    original: 'I original',
    pageTitle: (page: string) => `Sida ${page}`,
    pageOf: (page: string, pages: string) => `${page} (${pages})`,
    wholeTitle: 'Texten',
    place: (number: string, of: string) => `Hänvisning ${number} av ${of}`,
    previous: 'Föregående hänvisning',
    next: 'Nästa hänvisning',
    close: 'Stäng sidan',
    choose: 'Välj en hänvisning, så visas sidan här med citatet markerat.',
    keys: 'Piltangenterna går till föregående och nästa hänvisning. Escape stänger.',
    notMarked: 'Citatet går inte att markera i texten så som den visas här. Det lyder:',
    pageEmpty: 'Det finns ingen text på sidan.',
    edited: 'Ändrad',
    editedText:
      'Texten är ändrad av en person. Hänvisningarna leder till sina sidor, men den ändrade texten är inte prövad mot dem.',
    notes: 'Att känna till',
    noteTexts: {
      empty: 'Dokumenten har ingen text att sammanfatta.',
      one_document: 'Det behövs minst två dokument med text för att jämföra.',
      no_questions: 'Skriv minst en fråga.',
      nothing: 'Vi hittade inget av det slaget i dokumenten.',
      arranged: 'Språkmodellen kunde inte ordna punkterna. De är ordnade efter dokumentens rubriker.',
      steering: 'I dokumenten finns text som försöker styra en språkmodell. Den har lämnats utanför.',
    },
  },
};
