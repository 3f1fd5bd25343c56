import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isReservedSlug } from './reserved-slugs.ts';

/*
 * Sweden's municipalities and regions with the codes of Statistics Sweden (SCB), which have not changed since 2007. Inhabitants are rounded to
 * thousands: they choose the size of a plan, and an operator can choose another.
 */

const region = z.strictObject({ code: z.string().regex(/^\d{2}$/), name: z.string().min(1) });
const municipality = region.extend({
  code: z.string().regex(/^\d{4}$/),
  region: region.shape.code,
  thousands: z.int().min(1),
});
export type Region = z.infer<typeof region>;
export type Municipality = z.infer<typeof municipality>;
export type PublicBody = Municipality | Region;

const linesOf = <Line extends z.ZodType>(file: string, line: Line): readonly z.output<Line>[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text)));

const allMunicipalities = linesOf('./municipalities.jsonl', municipality);
const allRegions = linesOf('./regions.jsonl', region);
const byCode = new Map<string, PublicBody>([...allRegions, ...allMunicipalities].map((body) => [body.code, body]));

/** The 290 municipalities, by their codes. */
export const municipalities = (): readonly Municipality[] => allMunicipalities;
/** The 21 regions, by their codes. Gotland's is the municipality itself and stands in both lists. */
export const regions = (): readonly Region[] => allRegions;
/** The municipality with a code of four digits, or the region with one of two. */
export const findPublicBody = (code: string): PublicBody | undefined => byCode.get(code);

const mostFound = 10;
const swedish = new Intl.Collator('sv');

/** Letters and digits without their accents, words with one space between: how names are compared. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** A place in the genitive whose s is its own: Strängnäs, Västerås, Hagfors. */
const ownS = /(?:näs|ås|fors)$/i;
/** Where the place is not the name without "kommun" and without a genitive s. */
const placeExceptions: ReadonlyMap<string, string> = new Map([
  ['Falu', 'Falun'],
  ['Grums', 'Grums'],
]);
/** What a municipality is called besides "kommun"; some are by custom a "stad". */
const kindOfBody = /\s+(?:kommun|stad)$/i;

/** The place that a municipality is named after: "Lindviks kommun" gives "Lindvik"; any other name stays as it is. */
export function placeOf(name: string): string {
  const named = name.trim().replace(kindOfBody, '');
  if (named === name.trim()) return named;
  return placeExceptions.get(named) ?? (ownS.test(named) ? named : named.replace(/(?<=\p{L}{2})s$/u, ''));
}

const searchable = [...allRegions, ...allMunicipalities]
  .toSorted((one, other) => swedish.compare(one.name, other.name))
  .map((body) => ({ body, names: [...new Set([fold(body.name), fold(placeOf(body.name)), body.code])] }));

/**
 * Municipalities and regions by a part of their name, or by their code, without regard to accents and capitals. At most ten: those that begin
 * with the text come first, then those of which a word does, then those that have it inside; each group in the order of the Swedish alphabet.
 */
export function searchPublicBodies(text: string): PublicBody[] {
  const wanted = fold(text).replace(/ stad$/, ' kommun');
  if (wanted === '') return [];
  const groups = [
    (name: string) => name.startsWith(wanted),
    (name: string) => name.includes(` ${wanted}`),
    (name: string) => name.includes(wanted),
  ];
  const rank = (names: readonly string[]) => groups.findIndex((matches) => names.some(matches));
  return groups
    .flatMap((_, group) => searchable.filter(({ names }) => rank(names) === group))
    .slice(0, mostFound)
    .map(({ body }) => body);
}

const longestSlug = 60;
const slugOf = (text: string): string => fold(text).replaceAll(' ', '-').slice(0, longestSlug).replace(/-$/, '');
/** Håbo would be a second "habo": it has the double a that stands for å where there is no å. */
const slugExceptions: ReadonlyMap<string, string> = new Map([['Håbo', 'haabo']]);

/**
 * A slug to begin with: the place of a municipality ("Lindviks kommun" gives "lindvik"), the whole name of anything else ("Region Skåne" gives
 * "region-skane"). Never a reserved one: "Demo kommun" gives "demo-kommun". Whether another tenant has it is not known here.
 */
export function proposeSlug(name: string): string {
  const place = placeOf(name);
  const slug = slugExceptions.get(place) ?? slugOf(place);
  const isFree = (text: string) => text.length > 1 && !isReservedSlug(text);
  return [slug, slugOf(`${place} kommun`)].find(isFree) ?? 'organisation';
}
