import { type Draft, draftOf, type Material } from './draft.ts';

const mostSpeakers = 60;
const mostEach = 5;

const verb =
  '(?:anser|ansåg|menar|menade|framhåller|framhöll|påpekar|påpekade|tillstyrker|tillstyrkte|avstyrker|avstyrkte|yrkar|yrkade|instämmer|efterfrågar|ifrågasätter|välkomnar|ställer sig|ser positivt|ser negativt|har inga synpunkter|har inget att invända|invänder|betonar|understryker|önskar|bedömer|föreslår|pekar på|pekade på|lyfter fram|motsätter sig|stöder|stödjer|avvisar|hävdar|varnar för|kritiserar|säger|uppger|argues?|states?|supports?|opposes?|considers?|says)';
const word = '(?:\\p{Lu}[\\p{L}\\p{N}&.-]*)';
const joining =
  '(?:och|i|för|på|av|and|of|the|län|läns|kommuns?|stads?|region|nämnd|universitet|högskola|tingsrätt|myndighet(?:en)?|förbund(?:et)?|län(?:en)?|\\p{L}*(?:förvaltningen|nämnden|kontoret|rådet|styrelsen|bolaget|föreningen|avdelningen|enheten|fullmäktige))';
const name = `${word}(?:(?:,? )(?:${word}|${joining}|\\([\\p{Lu}\\p{L}]{1,12}\\)))*`;
const before = new RegExp(
  `^(?:Även |Också |Däremot |Dock |Både )?(?<name>${name})(?:,? (?:som|vilken|vilket)\\b[^.]{0,120}?,)? ${verb}(?!\\p{L})`,
  'u',
);
const inverted = new RegExp(`\\b${verb} (?<name>${name})`, 'u');
const accordingTo = new RegExp(`\\b(?:[Ee]nligt|[Aa]ccording to) (?<name>${name})`, 'u');
const label = new RegExp(`^(?<name>${word}(?: ${word}){0,3}(?: \\(\\p{L}{1,3}\\))?):\\s+\\S+(?:\\s+\\S+){3}`, 'u');

/** Words with a capital at the beginning of a sentence that name nobody. */
const nobody =
  /^(?:Det|Den|De|Detta|Dessa|Man|Vi|Jag|Han|Hon|Flera|Några|Många|Vissa|Ett|En|Andra|Samtliga|Övriga|Som|Om|När|Här|Där|Tabell|Figur|Bilaga|Kapitel|The|They|We|It|This|Several|Some|Beslut|Förslag|Bakgrund|Obs)$/u;
const law = /(?:lagen|balken|förordningen|direktivet|artikel|stadgan|§)/iu;

/** Who says what: each speaker's sentences, those who say most first. */
export function speakerDrafts({ ranked }: Material): Draft[] {
  const speakers = new Map<string, Draft[]>();
  for (const statement of ranked) {
    if (statement.wordCount < 4 || statement.kind === 'row') continue;
    for (const speaker of speakersOf(statement.text)) {
      const said = speakers.get(speaker) ?? [];
      said.push(draftOf(statement, speaker, 0));
      speakers.set(speaker, said);
    }
  }
  return [...speakers.values()]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostSpeakers)
    .flatMap((said, place) =>
      said
        .toSorted((a, b) => b.score - a.score)
        .slice(0, mostEach)
        .map((draft) => ({ ...draft, sectionOrder: place })),
    );
}

/** The names of those whose view a sentence gives. */
export function speakersOf(text: string): string[] {
  for (const pattern of [before, label, inverted, accordingTo]) {
    const found = pattern.exec(text)?.groups?.['name'];
    if (found === undefined || law.test(found)) continue;
    const names = splitNames(found).filter((one) => !nobody.test(one) && one.length > 1);
    if (names.length > 0) return names;
  }
  return [];
}

/** "Lindviks kommun, Polismyndigheten och Skolverket" are three; "Myndigheten för vård- och omsorgsanalys" is one. */
function splitNames(found: string): string[] {
  return found
    .split(/, (?=\p{Lu})| och (?=\p{Lu})| and (?=\p{Lu})/u)
    .flatMap((one, at, all) => (all.length > 1 && /^Regioner\b/u.test(one) && at === all.length - 1 ? [] : [one]))
    .map((one) => one.replace(/[\s.,]+$/u, '').replace(/^Sveriges Kommuner$/u, 'Sveriges Kommuner och Regioner'));
}
