import type { Block } from '../../packages/knowledge/src/index.ts';
import type { TaskDocument } from '../../packages/core/src/tasks/task.ts';

/** A fictional investigation of the length of a real one, with the sentences that a summary of it should hold. */
export interface Investigation {
  document: TaskDocument;
  /** What it proposes, costs and leads to, said once each; everything else is filling. */
  key: readonly string[];
}

const matters =
  'skolskjuts,färdtjänst,hemtjänst,bibliotek,lekplatser,dagvatten,snöröjning,förskola,vuxenutbildning,bygglov,avfall,vattenskydd,föreningsstöd,arkiv,trygghet,parkering,gymnasieskola,äldreboende,kulturskola,upphandling'.split(
    ',',
  );
const subjects =
  'Utredningen,Nämnden,Arbetsgruppen,Förvaltningen,Den särskilda referensgruppen,Kommunens revisorer,Många invånare,De intervjuade cheferna,Tidigare rapporter,Länets övriga kommuner'.split(
    ',',
  );
const verbs =
  'har följt,beskriver,har kartlagt,redogör för,återkommer till,har talat om,jämför,samlade in uppgifter om,har ställt frågor om,lyfter fram'.split(
    ',',
  );
const objects =
  'hur arbetet med {m} är organiserat,vilka rutiner som finns för {m},hur ärenden om {m} fördelas mellan enheterna,vad de som arbetar med {m} behöver kunna,hur {m} har förändrats sedan {y},den statistik om {m} som togs fram {y},vilka lokaler som används för {m},hur synpunkter på {m} tas emot'.split(
    ',',
  );
const endings =
  'i de nordligaste delarna av kommunen,under de senaste åren,bl.a. i samband med budgetarbetet,enligt 12 kap. 3 § i reglementet,i enlighet med tidigare beslut,utifrån intervjuer och enkäter,på ett sätt som går att jämföra,med stöd av {n} inkomna enkätsvar'.split(
    ',',
  );

/** Each chapter takes one of every row. */
const facts: readonly (readonly string[])[] = [
  [
    'Utredningen föreslår att {m} samlas i en gemensam enhet från och med den 1 januari 2028.',
    'Vi föreslår att avgiften för {m} avskaffas för barn under sju år.',
    'Här förordas en ny tillsynsplan för {m}, som fullmäktige prövar vart fjärde år.',
    'Därutöver rekommenderas att {m} läggs ut på entreprenad i två av tre distrikt.',
    'Ett nytt reglemente för {m} föreslås träda i kraft den 1 juli 2027.',
  ],
  [
    'Kostnaden för att samla {m} bedöms bli {n} miljoner kronor per år.',
    'Investeringen i {m} uppgår till {n} mnkr och skrivs av på tjugo år.',
    'Finansieringen av {m} ryms inte i ramen: underskottet är {n} tkr.',
    'Ett anslag på {n} miljoner kronor till {m} behöver tillföras redan i vårbudgeten.',
    'Besparingen på {m} blir högst {n} mnkr, eftersom hyresavtalen löper vidare.',
  ],
  [
    'Sammantaget bedömer utredningen att förslaget om {m} innebär kortare väntetider för invånarna.',
    'Slutsatsen är att {m} bör prövas i liten skala innan fler orter ansluts.',
    'Sammanfattningsvis är dagens styrning av {m} för svag för att målen ska nås.',
    'Vår bedömning är att {m} inte kan skötas av frivilliga på sikt.',
    'Utredningen konstaterar att {m} saknar en ansvarig chef sedan omorganisationen.',
  ],
  [
    'Konsekvensen för de anställda inom {m} är att {n} tjänster flyttas till stadshuset.',
    'För landsbygden medför förändringen av {m} längre resor, särskilt vintertid.',
    'Risken är störst om {m} startar innan datasystemet är utbytt.',
    'Barnkonsekvensanalysen visar att {m} påverkar skolvägen för {n} elever.',
    'Effekten på klimatet är liten, då {m} redan drivs med el.',
  ],
];

/** Writes it the same each time from one seed. */
export function writeInvestigation(pages: number, seed = 7): Investigation {
  const random = generator(seed);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const fill = (text: string, matter: string) =>
    text
      .replaceAll('{m}', matter)
      .replaceAll('{y}', String(2012 + Math.floor(random() * 12)))
      .replaceAll('{n}', String(3 + Math.floor(random() * 90)));
  const sentence = (matter: string) => fill(`${one(subjects)} ${one(verbs)} ${one(objects)} ${one(endings)}.`, matter);
  const blocks: Block[] = [];
  const key: string[] = [];
  const chapterPages = Math.ceil(pages / matters.length);
  for (let page = 1; page <= pages; page++) {
    const chapter = Math.floor((page - 1) / chapterPages);
    const matter = matters[chapter % matters.length] ?? '';
    blocks.push({ type: 'paragraph', text: `Lindviks kommun · Utredning 2026:4`, page });
    if (page === 2)
      blocks.push(
        { type: 'heading', level: 1, text: 'Innehåll', page },
        ...matters.map((name, at) => ({
          type: 'paragraph' as const,
          text: `${at + 1} Om ${name} ........ ${at * chapterPages + 1}`,
          page,
        })),
      );
    if ((page - 1) % chapterPages === 0)
      blocks.push({ type: 'heading', level: 1, text: `${chapter + 1} Om ${matter}`, page });
    const own: string[] = [];
    // The last but one page of each chapter holds its conclusions, among the filling.
    if (page % chapterPages === chapterPages - 1) {
      blocks.push({ type: 'heading', level: 2, text: 'Bedömning', page });
      own.push(...facts.map((row, at) => fill(row[(chapter + at) % row.length] ?? '', matter)));
      key.push(...own);
    }
    for (let paragraph = 0; paragraph < 4; paragraph++) {
      const sentences = Array.from({ length: 5 }, () => sentence(matter));
      const fact = own[paragraph];
      if (fact !== undefined) sentences.splice(Math.floor(random() * 5), 0, fact);
      blocks.push({ type: 'paragraph', text: sentences.join(' '), page });
    }
    if (page % 12 === 0)
      blocks.push({
        type: 'table',
        caption: `Tabell ${page}. Ärenden om ${matter}`,
        header: ['År', 'Antal', 'Andel'],
        rows: [2023, 2024, 2025].map((year) => [
          String(year),
          String(Math.floor(random() * 9_000)),
          `${Math.floor(random() * 100)} %`,
        ]),
        page,
      });
    blocks.push({ type: 'paragraph', text: `Sida ${page} (${pages})`, page });
  }
  return { document: { id: 'utredning', name: 'Utredning 2026:4', pages, blocks }, key };
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
