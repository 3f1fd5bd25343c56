import { type CueGroup, cueGroups, headingWorth } from './cues.ts';
import { type Draft, draftOf, type Material } from './draft.ts';
import { chooseVaried, type Ranked } from './rank.ts';

/** A short summary has about this many points. */
export const shortest = 8;
export const mostShort = 15;
/** With more chapters than this, every point would have a heading of its own: they stand under what they are about. */
const mostChapters = 8;
/** A detailed one has at most this many in all, and under each heading. */
const mostDetailed = 90;
const mostUnderHeading = 6;
/** Where there are no headings, this many pages make a part. */
const pagesOfPart = 10;

/** What a reader asks first of any document: one point of each is chosen where there is one. */
const wanted: readonly CueGroup[] = ['about', 'proposal', 'cost', 'consequence'];

export function shortDrafts(material: Material): Draft[] {
  const { ranked, likeness } = material;
  const count = Math.min(mostShort, Math.max(shortest, Math.round(Math.sqrt(ranked.length) * 0.8)));
  const first: Ranked[] = [];
  for (const group of wanted) {
    const best = ranked
      .filter((one) => one.kind !== 'row' && (one.cues.get(group) ?? 0) >= 0.8 && one.score > 0.5)
      .toSorted(
        (a, b) => b.score + (b.cues.get(group) ?? 0) - a.score - (a.cues.get(group) ?? 0) || a.order - b.order,
      )[0];
    if (best !== undefined && first.every((one) => likeness.between(one, best) < 0.6)) first.push(best);
  }
  const chosen = [
    ...first,
    ...chooseVaried(
      ranked.filter((one) => !first.includes(one)),
      count - first.length,
      likeness,
      first,
    ),
  ];
  return hasChapters(material, chosen) ? underChapters(material, chosen) : underCues(material, chosen);
}

export function detailedDrafts({ read, ranked, likeness, wording }: Material): Draft[] {
  const parts = new Map<string, { heading: string; statements: Ranked[] }>();
  for (const statement of ranked) {
    const section = read.sections[statement.section];
    const document = read.documents[statement.document];
    const page = statement.reference.page;
    const from = page === null ? 0 : Math.floor((page - 1) / pagesOfPart) * pagesOfPart + 1;
    const to = Math.min(from + pagesOfPart - 1, document?.pages ?? from);
    const own = section?.main ?? (from === 0 ? (document?.name ?? '') : wording.pages(from, Math.max(from, to)));
    const heading = read.documents.length > 1 && own !== document?.name ? `${document?.name}: ${own}` : own;
    const part = parts.get(heading) ?? { heading, statements: [] };
    part.statements.push(statement);
    parts.set(heading, part);
  }
  const kept = [...parts.values()].filter(({ heading }) => headingWorth(heading) >= 0);
  // Where there are too many parts to show each, those that say most are shown.
  const shares = kept.map(({ statements }) =>
    Math.min(mostUnderHeading, Math.max(1, Math.round(Math.sqrt(statements.length) / 1.5))),
  );
  const scale = Math.min(1, mostDetailed / shares.reduce((a, b) => a + b, 0));
  return kept.flatMap(({ heading, statements }, at) =>
    chooseVaried(statements, Math.max(1, Math.round((shares[at] ?? 1) * scale)), likeness).map((one) =>
      draftOf(one, heading, one.order),
    ),
  );
}

/** The best statements of a part of a document, under its own headings: what stands in for a model that did not answer. */
export function stopgapDrafts(material: Material): Draft[] {
  const count = Math.min(6, Math.max(2, Math.round(Math.sqrt(material.ranked.length) / 2)));
  return underChapters(material, chooseVaried(material.ranked, count, material.likeness));
}

function hasChapters({ read }: Material, chosen: readonly Ranked[]): boolean {
  const mains = chosen.map(({ section }) => read.sections[section]?.main ?? null);
  const named = mains.filter((main) => main !== null);
  const count = new Set(named).size;
  return named.length >= chosen.length * 0.6 && count >= 2 && count <= mostChapters;
}

function underChapters({ read, wording }: Material, chosen: readonly Ranked[]): Draft[] {
  return chosen.map((one) => {
    const name = read.documents[one.document]?.name ?? '';
    const main = read.sections[one.section]?.main ?? null;
    const own = main ?? (read.documents.length > 1 ? name : wording.groups.about);
    return draftOf(one, read.documents.length > 1 && main !== null ? `${name}: ${main}` : own, one.order);
  });
}

function underCues({ wording }: Material, chosen: readonly Ranked[]): Draft[] {
  return chosen.map((one) => {
    const [group] = [...one.cues].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    return group === undefined
      ? draftOf(one, wording.other, cueGroups.length)
      : draftOf(one, wording.groups[group], cueGroups.indexOf(group));
  });
}
