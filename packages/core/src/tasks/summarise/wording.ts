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
  },
} as const;
