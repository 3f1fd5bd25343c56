import { counting } from '../../locale/counting';

const count = counting('sv');

/** Time freed, as a page that a board can read. */
export const workTimeWords = {
  workTime: {
    title: 'Frigjord tid',
    minutes: (written: string) => `${written} minuter`,
    hours: (written: string) => `${written} timmar`,
    sentence: (time: string, works: number, from: string, to: string) =>
      `Arbetsrummet frigjorde ungefär ${time} i de ${count(works, 'arbete', 'arbeten')} som någon har svarat om, från ${from} till ${to}.`,
    sentenceLess: (time: string, works: number, from: string, to: string) =>
      `De ${count(works, 'arbete', 'arbeten')} som någon har svarat om tog ungefär ${time} mer tid än utan hjälp, från ${from} till ${to}.`,
    none: (from: string, to: string) => `Från ${from} till ${to} finns det för få svar för att visa något.`,
    noneText: 'En grupp visas först när minst fem har svarat, så att ingen person kan pekas ut.',
    interval: (lower: string, upper: string) => `Med 95 procents säkerhet mellan ${lower} och ${upper}.`,
    average: (minutes: string) => `I genomsnitt ${minutes} minuter per arbete som någon har svarat om.`,
    period: 'Period',
    ownPeriod: 'Andra datum',
    periods: { '30': '30 dagar', '90': '90 dagar', '365': 'Ett år' },
    plot: 'Frigjorda minuter per arbete, mitten av svaren',
    byGroup: 'Per uppgift och enhet',
    task: 'Uppgift',
    unit: 'Enhet',
    noUnit: 'Utan enhet',
    byGroupText: 'Staplarna visar minuter per arbete: hälften frigjorde mer, hälften mindre.',
    median: 'Minuter per arbete, mitten',
    spread: 'Hälften av svaren ligger mellan',
    between: (lower: string, upper: string) => `${lower}–${upper}`,
    lower: 'Undre kvartil, minuter',
    upper: 'Övre kvartil, minuter',
    sample: 'Svar',
    works: 'Arbeten',
    helped: 'Hjälpte',
    helpedOf: (helped: string, of: string) => `${helped} av ${of}`,
    hidden: (answers: number) =>
      `${count(answers, 'svar är inte med, eftersom dess grupp är', 'svar är inte med, eftersom deras grupper är')} mindre än fem.`,
    method: 'Så är det räknat',
    methodText: [
      'Den som har gjort ett arbete kan svara på hur lång tid det hade tagit utan hjälp, och hur lång tid det tog att rätta resultatet.',
      'Frigjord tid är tiden utan hjälp, minus tiden för att rätta, minus tiden som arbetet gick. Den kan bli mindre än noll.',
      'Svaren är uppskattningar av dem som gjorde arbetet. Arbeten som ingen har svarat om räknas inte in i summan.',
      'Mitten är medianen. Intervallet för summan bygger på hur mycket svaren skiljer sig åt.',
      'Svaren sparas utan namn och klockslag. En grupp under fem svar visas aldrig.',
    ],
    csv: 'Hämta hela tabellen som CSV',
    print: 'Skriv ut',
  },
};
