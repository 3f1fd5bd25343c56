/** What people write to a municipality, by the category in which a registrar puts it; `@` is a place. */
const matters: Readonly<Record<string, readonly string[]>> = {
  Belysning: [
    'Gatlyktan vid @ är släckt sedan i måndags. Det är mörkt när barnen går hem.',
    'Hela raden med lampor utmed @ är trasig. Kan ni byta dem?',
    'Lampan på stolpen vid @ blinkar hela natten.',
  ],
  'Snö, halka och sand': [
    'Plogbilen har lämnat en snövall framför @ så att man inte kommer ut.',
    'Trottoaren vid @ är spegelblank och ingen har sandat.',
    'När plogar ni @? Det ligger två decimeter snö.',
  ],
  'Nedskräpning och klotter': [
    'Någon har klottrat på muren vid @.',
    'Det ligger sopsäckar och en soffa dumpade vid @.',
    'Papperskorgarna vid @ är överfulla och skräpet blåser omkring.',
  ],
  'Park, natur och lekplats': [
    'Gungan på lekplatsen vid @ har en avbruten kedja.',
    'Ett träd vid @ lutar och kan falla över stigen i parken.',
    'Gräset i parken vid @ har inte klippts på hela sommaren.',
  ],
  'Trafik och parkering': [
    'Bilarna kör alldeles för fort på @. Kan ni sätta upp ett farthinder?',
    'Det står en bil felparkerad på övergångsstället vid @ varje dag.',
    'Skylten om förbud att stanna vid @ är bortvriden.',
  ],
  'Vatten och avlopp': [
    'Vattnet i kranen är brunt sedan i går hos oss på @.',
    'Det rinner avloppsvatten ur en brunn vid @.',
    'Trycket i vattnet har varit lågt på @ hela veckan.',
  ],
  'Förslag och idéer': [
    'Jag föreslår att ni ställer en bänk vid @ så att äldre kan vila.',
    'Bygg gärna ett utegym vid @. Många skulle använda det.',
    'Kan ni inte anlägga en odlingslott vid @? Det vore en god idé.',
  ],
};
const places = [
  'Storgatan',
  'Hamntorget',
  'Björkvägen',
  'Mejerigatan',
  'Kyrkbacken',
  'Strandvägen',
  'Östervik',
  'Åsgatan',
  'Kvarnbron',
  'Ladugårdsvägen',
];

export interface Mail {
  subject: string;
  text: string;
  /** Where a registrar puts it. */
  category: string;
}

/** So many e-mails, all different, the matters mixed as they come. */
export function inbox(many: number): Mail[] {
  const kinds = Object.entries(matters).flatMap(([category, texts]) => texts.map((text) => ({ category, text })));
  return Array.from({ length: many }, (_, at) => {
    // seven and the number of kinds have no common factor but one kind, so that neighbours differ
    const { category, text } = kinds[(at * 8) % kinds.length] ?? { category: '', text: '' };
    const place = `${places[Math.floor(at / kinds.length) % places.length]} ${(at % 90) + 1}`;
    const written = text.replaceAll('@', place);
    return { category, subject: written.split(/[.?]/)[0] ?? '', text: `Hej! ${written} Vänliga hälsningar` };
  });
}

/** The same as a file that a mail program writes. */
export const inboxFile = (mails: readonly Mail[]): Buffer =>
  Buffer.from(['Ämne;Meddelande', ...mails.map(({ subject, text }) => `"${subject}";"${text}"`)].join('\r\n'));
