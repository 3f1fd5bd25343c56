import { newId, type Sql, type Transaction } from '@radrum/db';
import { type Concept, languageOf, normalise, readQuestion, stopWordsOf } from '@radrum/knowledge';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';

/** What a tenant's citizens call something, and what its pages call it. */
export interface SynonymInfo {
  id: string;
  /** The pages' own word. */
  term: string;
  words: string[];
  language: string;
  /** The entry of the commons that it was taken from. */
  commonsId: string | null;
  /** Whether every tenant can see and take it. */
  isShared: boolean;
  updatedAt: string;
}

/** An entry of the commons: what another tenant has shared, or this one. */
export interface SharedSynonym {
  id: string;
  tenantName: string;
  isOwn: boolean;
  term: string;
  words: string[];
  language: string;
}

const word = z.string().trim().min(2).max(60);
export const newSynonym = z.object({
  term: word,
  words: z.array(word).min(1).max(20),
  /** BCP 47; the language of the tenant where it is left out. */
  language: z.string().min(2).max(35).optional(),
});
export type NewSynonym = z.infer<typeof newSynonym>;
type Entry = NewSynonym & { language: string };
/** More is a vocabulary of its own, and slows every question down. */
const most = 2_000;

/**
 * Puts an entry in order: no word twice, none that is the term itself.
 * @throws RadrumError `invalid_body` where a word says nothing by itself, or nothing is left
 */
export function entryOf({ term, words }: NewSynonym, wanted: string): Entry {
  const language = languageOf(wanted).code;
  const stops = stopWordsOf(language);
  const refuse = (path: string, message: string): never => {
    throw new RadrumError('invalid_body', message, { problems: [{ path, message }] });
  };
  if (language === 'und') refuse('language', `"${wanted}" is not a language that questions are read in.`);
  for (const one of [term, ...words])
    if (
      normalise(one)
        .split(' ')
        .every((part) => stops.has(part))
    )
      refuse(one === term ? 'term' : 'words', `"${one}" stands in every sentence: it would lead to everything.`);
  const known = new Set([normalise(term)]);
  const others = words.filter((one) => !known.has(normalise(one)) && known.add(normalise(one)));
  if (others.length === 0) refuse('words', 'Give at least one other word than the page’s own.');
  return { term, words: others, language };
}

export async function listSynonyms(scope: Scope): Promise<SynonymInfo[]> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  const { own, shared } = await installation.db.forTenant(tenantId, async (tx) => ({
    own: await tx.synonym.findMany({ where: { tenantId }, orderBy: { term: 'asc' } }),
    shared: await tx.commonsSynonym.findMany({ where: { tenantId }, select: { id: true } }),
  }));
  const sharedIds = new Set(shared.map(({ id }) => id));
  return own.map(({ id, term, words, language, commonsId, updatedAt }) => ({
    id,
    term,
    words,
    language,
    commonsId,
    isShared: sharedIds.has(id),
    updatedAt: updatedAt.toISOString(),
  }));
}

/** @throws RadrumError `invalid_body`, `conflict` for more than 2,000 */
export async function addSynonym(scope: Scope, input: NewSynonym): Promise<{ id: string }> {
  authorise(scope, 'knowledge:write');
  return store(scope, newSynonym.parse(input), null);
}

async function store(scope: Scope, input: NewSynonym, commonsId: string | null): Promise<{ id: string }> {
  const { tenantId, installation, actor } = scope;
  const id = newId('synonym');
  await installation.db.forTenant(tenantId, async (tx) => {
    const entry = entryOf(input, input.language ?? (await localeOf(tx, tenantId)));
    if ((await tx.synonym.count({ where: { tenantId } })) >= most)
      throw new RadrumError('conflict', `There are ${most} entries already, and more would slow the answers down.`);
    await tx.synonym.create({ data: { ...entry, tenantId, id, commonsId, createdBy: actor.kind } });
    await record(tx, scope, 'synonym.added', id, { term: entry.term, commonsId });
  });
  forgetSynonyms(tenantId);
  return { id };
}

const localeOf = async (tx: Transaction, tenantId: string): Promise<string> =>
  (await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } })).locale;

/** Whether an entry is there to be changed. @throws RadrumError `not_found` */
export async function requireSynonym(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const count = await installation.db.forTenant(tenantId, (tx) => tx.synonym.count({ where: { tenantId, id } }));
  if (count === 0) throw notFound();
}

/** What is shared changes with it. @throws RadrumError `not_found`, `invalid_body` */
export async function updateSynonym(scope: Scope, id: string, input: NewSynonym): Promise<void> {
  authorise(scope, 'knowledge:write');
  const given = newSynonym.parse(input);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const known = await tx.synonym.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!known) throw notFound();
    const entry = entryOf(given, given.language ?? known.language);
    await tx.synonym.update({ where: { tenantId_id: { tenantId, id } }, data: { ...entry, updatedAt: new Date() } });
    await tx.commonsSynonym.updateMany({ where: { tenantId, id }, data: entry });
    await record(tx, scope, 'synonym.changed', id, { term: entry.term });
  });
  forgetSynonyms(tenantId);
}

/** Withdraws it from the commons too; what others took stays theirs. @throws RadrumError `not_found` */
export async function removeSynonym(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.synonym.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await tx.commonsSynonym.deleteMany({ where: { tenantId, id } });
    await record(tx, scope, 'synonym.removed', id);
  });
  forgetSynonyms(tenantId);
}

/** Shares an entry with every tenant, or withdraws it. @throws RadrumError `not_found` */
export async function shareSynonym(scope: Scope, id: string, isShared: boolean): Promise<void> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const entry = await tx.synonym.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!entry) throw notFound();
    const where = { tenantId_id: { tenantId, id } };
    if (isShared) await share(tx, entry);
    else if (await tx.commonsSynonym.findUnique({ where })) await tx.commonsSynonym.delete({ where });
    await record(tx, scope, isShared ? 'synonym.shared' : 'synonym.withdrawn', id);
  });
}

async function share(
  tx: Transaction,
  { tenantId, id, term, words, language }: Entry & { tenantId: string; id: string },
): Promise<void> {
  const { name: tenantName } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  const entry = { tenantName, term, words, language };
  await tx.commonsSynonym.upsert({
    where: { tenantId_id: { tenantId, id } },
    create: { tenantId, id, ...entry },
    update: entry,
  });
}

/** What tenants share, the newest first. */
export async function listSharedSynonyms(scope: Scope): Promise<SharedSynonym[]> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.commonsSynonym.findMany({ orderBy: { createdAt: 'desc' }, take: most }),
  );
  return rows.map(({ id, tenantId: sharer, tenantName, term, words, language }) => ({
    id,
    tenantName,
    isOwn: sharer === tenantId,
    term,
    words,
    language,
  }));
}

/** Takes a copy of an entry of the commons. @throws RadrumError `not_found`, `conflict` when it was taken before */
export async function takeSynonym(scope: Scope, commonsId: string): Promise<{ id: string }> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const entry = await installation.db.forTenant(tenantId, async (tx) => {
    if (await tx.synonym.findFirst({ where: { tenantId, OR: [{ commonsId }, { id: commonsId }] } }))
      throw new RadrumError('conflict', 'You have this entry already.');
    return tx.commonsSynonym.findFirst({ where: { id: commonsId } });
  });
  if (!entry) throw notFound();
  return store(scope, newSynonym.parse(entry), commonsId);
}

/** A tenant's synonyms as they were read lately: a question should not wait for them. Elsewhere a change is seen within this time. */
const lately = new LRUCache<string, Concept[]>({ max: 5_000, ttl: 5_000 });
const forgetSynonyms = (tenantId: string): void => {
  lately.delete(tenantId);
};

/** An entry as a concept of the vocabulary. */
export const conceptOf = ({ id, term, words, language }: Entry & { id: string }): Concept => ({
  id,
  area: 'own',
  broader: [],
  related: [],
  authority: null,
  wordings: [
    { text: term, language, kind: 'term' },
    ...words.map((text) => ({ text, language, kind: 'said' as const })),
  ],
});

/** The tenant's own synonyms, as concepts that come before the platform's. */
export async function synonymsOf(sql: Sql, tenantId: string): Promise<Concept[]> {
  const known = lately.get(tenantId);
  if (known) return known;
  const { rows } = await sql.query<{ id: string; term: string; words: string[]; language: string }>(
    'select id, term, words, language from synonym where tenant_id = $1',
    [tenantId],
  );
  const concepts = rows.map(conceptOf);
  lately.set(tenantId, concepts);
  return concepts;
}

/** What words of a question are read as. */
export interface ReadAs {
  from: string;
  /** Other words for the same, which pages are searched for, those that tell most first. */
  to: string[];
  /** Whether it is the tenant's own entry that says so. */
  isOwn: boolean;
}

/** What some words are read as, with the tenant's own synonyms and the platform's vocabulary. */
export async function readAs(scope: Scope, text: string): Promise<ReadAs[]> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  const { language, synonyms } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ locale: string }>('select locale from tenant where id = $1', [tenantId]);
    return { language: languageOf(rows[0]?.locale ?? '').code, synonyms: await synonymsOf(sql, tenantId) };
  });
  const own = new Set(synonyms.map(({ id }) => id));
  const readIn = language === 'und' ? [] : [language];
  return readQuestion(text, { readIn, synonyms }).expansions.map(({ from, to, concept }) => ({
    from: from.join(' '),
    to: to.map((wording) => wording.text),
    isOwn: own.has(concept),
  }));
}
