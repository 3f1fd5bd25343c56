const subjects = ['elevtalet', 'lokalerna', 'skolskjutsen', 'kostnaden', 'fritidsgården', 'personalen', 'hyran'];
const places = ['Strandskolan', 'Centralskolan', 'Norra hamnen', 'Bergsskolan', 'Lindvallen'];
/** What fills the pages of an investigation, and is no proposal. */
const reasoning = [
  'Underlaget bygger på samtal med rektorer och på uppgifter ur kommunens register.',
  'Uppgifterna har lämnats av förvaltningen och har inte granskats av någon annan.',
  'Vid jämförelsen har hänsyn tagits till att skolorna är olika stora.',
  'Flera av dem som har svarat beskriver läget på samma sätt som i förra mätningen.',
];
const from = (list: readonly string[], page: number): string => list[page % list.length] ?? '';

/** The lines of an investigation, page by page; nothing can be read on the scanned ones. */
export const investigation = (pages: number, { scanned }: { scanned: readonly [number, number] }): string[][] =>
  Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    if (page >= scanned[0] && page <= scanned[1]) return [];
    return [
      `Kapitel om ${from(subjects, page)} vid ${from(places, page)}`,
      '',
      `Utredningen visar att ${from(subjects, page)} har ändrats med ${page * 3} procent sedan år 2010.`,
      ...Array.from({ length: 20 }, (_line, at) => `${page}.${at + 1} ${from(reasoning, page + at)}`),
      `Utredaren föreslår att nämnden avsätter ${page * 2 + 7} miljoner kronor för ${from(subjects, page + 3)} vid`,
      `${from(places, page + 2)} under åren 2027–2031 (se avsnitt ${page}).`,
    ];
  });
