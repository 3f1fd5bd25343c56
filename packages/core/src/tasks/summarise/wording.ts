import type { CueGroup } from './cues.ts';

/** What a summary says of itself, in both languages. */
export const wordings = {
  sv: {
    groups: {
      about: 'Vad det handlar om',
      proposal: 'Vad som föreslås',
      decision: 'Vad som beslutas',
      assessment: 'Vad som bedöms',
      cost: 'Kostnader',
      consequence: 'Konsekvenser',
      time: 'Tider',
    } satisfies Record<CueGroup, string>,
    other: 'Övrigt',
    pages: (from: number, to: number) => (from === to ? `Sidan ${from}` : `Sidorna ${from}–${to}`),
    decided: 'Beslut',
    tasks: 'Uppgifter',
    proposed: 'Förslag till beslut',
    who: 'Vem',
    when: 'När',
    differ: 'Uppgifter som skiljer sig',
    onlyIn: (name: string) => `Bara i ${name}`,
    notes: {
      withoutModel: 'Ingen AI-modell har använts. Punkterna är hela meningar och tabellrader ur dokumenten.',
      partly: 'AI-modellen svarade inte för alla delar. För dem är punkterna hela meningar ur dokumenten.',
      arranged: 'AI-modellen kunde inte ordna punkterna. De är ordnade efter dokumentens rubriker.',
      dropped: (count: number) =>
        count === 1
          ? 'En punkt togs bort, eftersom den inte gick att belägga i dokumenten.'
          : `${count} punkter togs bort, eftersom de inte gick att belägga i dokumenten.`,
      unreadable: (name: string, pages: string) =>
        `${name}: det finns ingen text att läsa på sida ${pages}. Sidorna kan vara inskannade bilder.`,
      empty: 'Dokumenten har ingen text att sammanfatta.',
      steering: 'I dokumenten finns text som försöker styra en AI-modell. Den har lämnats utanför.',
      notFound: (question: string) => `Vi hittade inget svar på ”${question}” i dokumenten.`,
      noQuestions: 'Skriv minst en fråga.',
      nothing: 'Vi hittade inget av det slaget i dokumenten.',
      oneDocument: 'Det behövs minst två dokument med text för att jämföra.',
    },
  },
  en: {
    groups: {
      about: 'What it is about',
      proposal: 'What is proposed',
      decision: 'What is decided',
      assessment: 'What is concluded',
      cost: 'Costs',
      consequence: 'Consequences',
      time: 'Times',
    } satisfies Record<CueGroup, string>,
    other: 'Other',
    pages: (from: number, to: number) => (from === to ? `Page ${from}` : `Pages ${from}–${to}`),
    decided: 'Decisions',
    tasks: 'Tasks',
    proposed: 'Proposed decisions',
    who: 'Who',
    when: 'When',
    differ: 'Figures that differ',
    onlyIn: (name: string) => `Only in ${name}`,
    notes: {
      withoutModel:
        'No AI model was used. The points are whole sentences and table rows from the documents, in their own language.',
      partly:
        'The AI model did not answer for every part. For those, the points are whole sentences from the documents.',
      arranged: 'The AI model could not arrange the points. They follow the documents’ own headings.',
      dropped: (count: number) =>
        count === 1
          ? 'One point was removed, because the documents do not support it.'
          : `${count} points were removed, because the documents do not support them.`,
      unreadable: (name: string, pages: string) =>
        `${name}: there is no text to read on page ${pages}. The pages may be scanned images.`,
      empty: 'The documents have no text to summarise.',
      steering: 'The documents hold text that tries to steer an AI model. It was left out.',
      notFound: (question: string) => `We found no answer to “${question}” in the documents.`,
      noQuestions: 'Write at least one question.',
      nothing: 'We found nothing of that kind in the documents.',
      oneDocument: 'At least two documents with text are needed to compare.',
    },
  },
} as const;
