import { type Draft, draftOf, type Material } from './draft.ts';
import { datesIn } from './dates.ts';

const most = 60;

/** The first that fits; one line a kind. */
const kinds = [
  {
    kind: 'proposed',
    pattern: /\b(?:föreslås|föreslår|förslag till)\b.*\b(?:besluta|beslutar|beslut|ska|att)\b|\bproposes? that\b/iu,
  },
  {
    kind: 'tasks',
    pattern:
      /\b(?:ges i uppdrag|får i uppdrag|fick i uppdrag|uppdras åt|uppdrar åt|uppdrar till|ansvarar för att|ansvarig(?:a)? för|återkommer (?:med|till)|tar fram|ska (?:senast|redovisa|återkomma|ta fram|återrapportera|lämna))\b|\b(?:is instructed to|is responsible for|shall report)\b/iu,
  },
  {
    kind: 'decided',
    pattern:
      /\b(?:beslutar|beslutade|beslutat|beslutades|fastställer|fastställdes|antar|antog|bifaller|biföll|avslår|avslog|godkänner|godkände|återremitterar|återremitterade|bordläggs|beviljar|beviljade|beviljas|medger|medgav|förelägger|tillstyrker att|upphäver|upphävde|avvisar|avvisade|anvisar|avsätter|yttrar sig|lägger .* till handlingarna)\b|\b(?:decides?|decided|resolved|approved)\b/iu,
  },
] as const;

const who =
  /(\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|och|i|för|[a-zåäö]*(?:nämnden|styrelsen|utskottet|kontoret|förvaltningen)))*)\s+(?:(?:ges|får|fick) i uppdrag|ansvarar|beslutar|beslutade|återkommer|tar fram|ska|fastställer|godkänner|antar|bifaller|avslår|beviljar|medger|förelägger|upphäver|avvisar)/u;
const given = /\b(?:ge|ger|gav|gett) ([\p{L} -]{3,60}?) i uppdrag/u;
const givenTo =
  /(?:[Uu]ppdras åt|[Uu]ppdrar åt|[Uu]ppdrar till|[Aa]nsvarig:?)\s*((?:den |det )?\p{L}[\p{L}-]*(?: (?:och \p{L}+(?:nämnden|styrelsen|förvaltningen|kontoret)|\p{Lu}[\p{L}-]*))*)/u;
const by = /(?:senast|före|innan|till och med|t\.o\.m\.|by|no later than)\s+(?:den )?/iu;

/** Decisions, proposed decisions and tasks, with who and by when where the sentence says it. */
export function decisionDrafts({ ranked, wording }: Material): Draft[] {
  const headings = { decided: wording.decided, proposed: wording.proposed, tasks: wording.tasks };
  const found = ranked.flatMap((statement) => {
    const kind = kinds.find(({ pattern }) => pattern.test(statement.text))?.kind;
    if (kind === undefined || statement.wordCount < 4) return [];
    const place = kind === 'decided' ? 0 : kind === 'tasks' ? 1 : 2;
    return [draftOf(statement, headings[kind], place, withWhoAndWhen(statement.text, wording))];
  });
  return found.toSorted((a, b) => b.score - a.score || a.order - b.order).slice(0, most);
}

function withWhoAndWhen(text: string, { who: whoWord, when: whenWord }: Material['wording']): string {
  const person = given.exec(text)?.[1] ?? givenTo.exec(text)?.[1] ?? who.exec(text)?.[1];
  const deadline = by.exec(text);
  const after = deadline === null ? '' : text.slice(deadline.index);
  const date = datesIn(after)[0];
  // Only what is said to be the day: the date stands right after "senast".
  const isNear = date !== undefined && deadline !== null && after.indexOf(date.words) <= deadline[0].length;
  const facts = [
    ...(person === undefined ? [] : [`${whoWord}: ${person}.`]),
    ...(isNear ? [`${whenWord}: ${after.slice(0, after.indexOf(date.words) + date.words.length)}.`] : []),
  ];
  return [text, ...facts].join(' ');
}
