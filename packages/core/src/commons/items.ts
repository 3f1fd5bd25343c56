import { newId, type Transaction } from '@radrum/db';
import { createMasker } from '@radrum/safeguards';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { type CommonsContent, commonsContent, type CommonsKind, commonsKinds, shareables } from './kinds.ts';
import { seedItems } from './seed.ts';

/** Under which terms something is shared. */
export const licences = ['CC0-1.0', 'CC-BY-4.0', 'EUPL-1.2'] as const;
const version = z.object({ version: z.int(), content: z.unknown(), note: z.string(), at: z.string() });
export type CommonsVersion = z.infer<typeof version>;
const versions = z.array(version);

/** Something that anybody can adopt. */
export interface CommonsItemInfo {
  id: string;
  kind: CommonsKind;
  name: string;
  description: string;
  language: string;
  licence: string;
  publisher: string;
  status: string;
  /** The newest reviewed version. */
  version: number;
  /** One's own only: a newer version waits for review, or why it was refused. */
  isWaiting: boolean;
  refusal: string | null;
  isOwn: boolean;
  uses: number;
  /** The mean of the ratings; null while there are fewer than three. */
  rating: number | null;
  /** One's own copy, and the version that it was brought up to. */
  adopted: { copyId: string | null; version: number; rating: number | null } | null;
  updatedAt: string;
}
export interface CommonsDetail extends CommonsItemInfo {
  content: CommonsContent;
  notes: { version: number; note: string; at: string }[];
}

export const commonsQuery = z.object({
  kind: z.enum(commonsKinds).optional(),
  q: z.string().trim().max(100).optional(),
});

const fewestRatings = 3;

interface Item {
  tenantId: string;
  id: string;
  tenantName: string;
  kind: string;
  name: string;
  description: string;
  language: string;
  licence: string;
  status: string;
  isWaiting: boolean;
  refusal: string | null;
  version: number;
  versions: unknown;
  updatedAt: Date;
}

/** What is published, what came with Rådrum, and one's own whatever its state. */
export async function listCommons(scope: Scope, { kind, q }: z.infer<typeof commonsQuery>): Promise<CommonsItemInfo[]> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const { rows, uses } = await installation.db.forTenant(tenantId, async (tx) => ({
    rows: await tx.commonsItem.findMany({ orderBy: { updatedAt: 'desc' }, take: 1_000 }),
    uses: await tx.commonsUse.findMany({
      select: { tenantId: true, itemId: true, copyId: true, version: true, rating: true },
    }),
  }));
  const all = [...rows, ...seedItems()].map((item) => describe(item, uses, tenantId));
  const wanted = q?.toLocaleLowerCase('sv') ?? '';
  return all.filter(
    (item) =>
      (!kind || item.kind === kind) &&
      (item.status === 'published' || item.isOwn) &&
      `${item.name} ${item.description} ${item.publisher}`.toLocaleLowerCase('sv').includes(wanted),
  );
}

/** @throws RadrumError `not_found` */
export async function getCommonsItem(scope: Scope, id: string): Promise<CommonsDetail> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  return installation.db.forTenant(tenantId, async (tx) => {
    const item = await findItem(tx, id);
    const uses = await tx.commonsUse.findMany({ where: { itemId: id } });
    const known = versions.parse(item.versions);
    // nobody but its owner sees what waits for review
    const shown = item.tenantId === tenantId ? known : known.filter((one) => one.version <= item.version);
    return {
      ...describe(item, uses, tenantId),
      content: contentOf(item, shown),
      notes: shown.map(({ version: number, note, at }) => ({ version: number, note, at })).toReversed(),
    };
  });
}

/** An item that the caller may see: row-level security shows what is published, and one's own. @throws RadrumError `not_found` */
export async function findItem(tx: Transaction, id: string): Promise<Item> {
  const item = seedItems().find((seed) => seed.id === id) ?? (await tx.commonsItem.findFirst({ where: { id } }));
  if (!item) throw notFound();
  return item;
}

/** The newest version's content among those that are shown. */
export function contentOf({ kind }: { kind: string }, shown: readonly CommonsVersion[]): CommonsContent {
  const newest = shown.at(-1);
  if (!newest) throw notFound();
  return commonsContent[asKind(kind)].parse(newest.content);
}
/** The reviewed content of an item: what is adopted. */
export function reviewedContent(item: Item): CommonsContent {
  const reviewed = versions.parse(item.versions).filter((one) => one.version <= item.version);
  return contentOf(item, reviewed);
}
export const versionsOf = (item: { versions: unknown }): CommonsVersion[] => versions.parse(item.versions);
export const asKind = (value: string): CommonsKind => commonsKinds.find((one) => one === value) ?? 'template';

interface Use {
  tenantId: string;
  itemId: string;
  copyId: string | null;
  version: number;
  rating: number | null;
}
function describe(item: Item, uses: readonly Use[], tenantId: string): CommonsItemInfo {
  const { id, name, description, language, licence, status, isWaiting, refusal, updatedAt } = item;
  const own = uses.filter(({ itemId }) => itemId === id);
  const ratings = own.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  const mine = own.find((use) => use.tenantId === tenantId);
  const mean = ratings.reduce((sum, one) => sum + one, 0) / Math.max(1, ratings.length);
  const isOwn = item.tenantId === tenantId;
  return {
    id,
    kind: asKind(item.kind),
    name,
    description,
    language,
    licence,
    publisher: item.tenantName,
    status,
    version: item.version,
    isWaiting: isOwn && isWaiting,
    refusal: isOwn ? refusal : null,
    isOwn,
    uses: own.length,
    rating: ratings.length < fewestRatings ? null : Math.round(mean * 10) / 10,
    adopted: mine ? { copyId: mine.copyId, version: mine.version, rating: mine.rating } : null,
    updatedAt: updatedAt.toISOString(),
  };
}

export const sharing = z.object({
  kind: z.enum(commonsKinds),
  /** What is shared: the identifier of a template, a category set, a test set or an assistant; any word for synonyms; `tenant` for rules. */
  subjectId: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().min(1).max(1_000),
  licence: z.enum(licences),
  /** What is new in this version. */
  note: z.string().trim().max(500).default(''),
});

/**
 * Shares something with all, or a newer version of what was shared before. An operator reviews it first.
 * @throws RadrumError `not_found`, `invalid_body` where it holds personal data
 */
export async function shareToCommons(scope: Scope, input: z.infer<typeof sharing>): Promise<{ id: string }> {
  authorise(scope, 'commons:write');
  const { kind, subjectId, name, description, licence, note } = input;
  const { content } = await shareables[kind].read(scope, subjectId);
  refusePersonalData({ name, description, note, content });
  const { tenantId, installation } = scope;
  const at = new Date().toISOString();
  return installation.db.forTenant(tenantId, async (tx) => {
    const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true, locale: true } });
    const known = await tx.commonsItem.findFirst({ where: { tenantId, kind, subjectId } });
    const before = known ? versionsOf(known) : [];
    // a version that nobody has reviewed yet is replaced, and not kept beside
    const kept = before.filter((one) => one.version <= (known?.version ?? 0));
    const next = { version: (kept.at(-1)?.version ?? 0) + 1, content, note, at };
    const data = {
      name,
      description,
      licence,
      tenantName: tenant.name,
      isWaiting: true,
      refusal: null,
      versions: JSON.parse(JSON.stringify([...kept, next])),
      updatedAt: new Date(),
    };
    const id = known?.id ?? newId('commonsItem');
    if (known)
      await tx.commonsItem.update({
        where: { tenantId_id: { tenantId, id } },
        data: { ...data, ...(known.status !== 'published' && { status: 'pending' }) },
      });
    else await tx.commonsItem.create({ data: { ...data, tenantId, id, kind, subjectId, language: tenant.locale } });
    await record(tx, scope, 'commons.shared', id, { kind, version: next.version });
    return { id };
  });
}

/** Kinds of personal data that nothing shared may hold; an organisation's own number or a case number is nobody's secret. */
const personal: ReadonlySet<string> = new Set([
  'identity_number',
  'coordination_number',
  'card',
  'account',
  'email',
  'phone',
  'name',
  'address',
  'vehicle',
]);
function refusePersonalData(shared: object): void {
  const texts = stringsIn(shared).join('\n');
  const found = createMasker()
    .mask(texts)
    .parts.filter(({ kind }) => personal.has(kind));
  const [first] = found;
  if (!first) return;
  const listed = [...new Set(found.map(({ original }) => `”${original}”`))].slice(0, 5).join(', ');
  const message = `This looks like personal data: ${listed}. Take it out before you share.`;
  throw new RadrumError('invalid_body', message, {
    problems: [{ path: 'content', message, code: 'personal_data', about: listed }],
  });
}
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Takes something back: nobody new can adopt it; copies stay. @throws RadrumError `not_found` */
export async function withdrawFromCommons(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'commons:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.commonsItem.updateMany({
      where: { tenantId, id },
      data: { status: 'withdrawn', isWaiting: false, updatedAt: new Date() },
    });
    if (count === 0) throw notFound();
    await record(tx, scope, 'commons.withdrawn', id);
  });
}
