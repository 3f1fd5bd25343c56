import { newId, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { tenantSubject } from '../policies/in-force.ts';
import { versionInForce } from '../policies/policy.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { announce, deliverSoon } from '../webhooks/events.ts';
import { forgetAssistants } from './answering-assistant.ts';
import { findAssistant, holdAssistant, refuseUnknownKnowledgeBases } from './assistant.ts';
import { assistantSettings, type AssistantSettings } from './settings.ts';

export const publishNote = z.object({
  note: z.string().trim().max(500).optional(),
  /** When it is to answer; at once where it is left out. */
  at: z.iso.datetime().optional(),
  /** When the draft was changed last, as whoever publishes it saw it: what a colleague saved meanwhile does not go out unseen. */
  draftAt: z.iso.datetime().optional(),
});
export const versionChoice = z.object({ version: z.number().int().min(1) });

const knowledgeRevision = z.object({
  knowledgeBaseId: z.string(),
  name: z.string(),
  documents: z.number(),
  /** When a document of it changed last. */
  changedAt: z.string().nullable(),
});
/** What a knowledge base held when a version was made. */
export type KnowledgeRevision = z.infer<typeof knowledgeRevision>;
const policyNumbersShape = z.object({
  tenant: z.number().nullable().default(null),
  assistant: z.number().nullable().default(null),
});

export interface AssistantVersion {
  version: number;
  note: string | null;
  createdBy: string;
  createdAt: string;
  isPublished: boolean;
  settings: AssistantSettings;
  /** What it knew, and under which policy versions it was made. */
  knowledge: KnowledgeRevision[];
  policy: z.infer<typeof policyNumbersShape>;
}

/**
 * Makes a version out of the draft and lets it answer from now on, or from a moment to come. What it knows and the policies that
 * hold are written down with it.
 * @throws RadrumError `not_found`, `changed_meanwhile`, `invalid_body` when a knowledge base of the draft is gone or the moment has passed
 */
export async function publishAssistant(
  scope: Scope,
  idOrSlug: string,
  { note, at, draftAt }: z.infer<typeof publishNote>,
): Promise<{ version: number; at?: string }> {
  authorise(scope, 'assistants:write');
  const { tenantId } = scope;
  const goesLive = at === undefined ? null : new Date(at);
  if (goesLive && goesLive.getTime() < Date.now())
    throw new RadrumError('invalid_body', 'This moment has passed.', {
      problems: [{ path: 'at', message: 'Choose a moment that is still to come.' }],
    });
  const published = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const row = await holdAssistant(tx, tenantId, idOrSlug);
    if (draftAt !== undefined && row.updatedAt.toISOString() !== draftAt) throw changedMeanwhile();
    const settings = assistantSettings.parse(row.draft);
    await refuseUnknownKnowledgeBases(tx, tenantId, settings.knowledgeBaseIds);
    const last = await tx.assistantVersion.findFirst({
      where: { tenantId, assistantId: row.id },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    const number = (last?.number ?? 0) + 1;
    await tx.assistantVersion.create({
      data: {
        tenantId,
        id: newId('version'),
        assistantId: row.id,
        number,
        settings,
        note: note ?? null,
        createdBy: nameOf(scope.actor),
        knowledge: await knowledgeOf(tx, tenantId, settings.knowledgeBaseIds),
        policy: await policyNumbers(tx, tenantId, row.id),
      },
    });
    await tx.assistant.update({
      where: { tenantId_id: { tenantId, id: row.id } },
      data: goesLive
        ? { scheduledVersion: number, scheduledFor: goesLive }
        : { publishedVersion: number, scheduledVersion: null, scheduledFor: null },
    });
    const action = goesLive ? 'assistant.scheduled' : 'assistant.published';
    await record(tx, scope, action, row.id, { version: number, ...(goesLive && { at }) });
    return { id: row.id, version: number, told: goesLive ? [] : await announcePublished(tx, scope, row, number) };
  });
  await deliverSoon(scope, published.told);
  if (goesLive)
    await scope.installation.jobs.later({ tenantId, kind: 'publish-assistant', id: published.id }, goesLive);
  forgetAssistants();
  return { version: published.version, ...(goesLive && { at: goesLive.toISOString() }) };
}

/** Lets the version answer whose moment has come: the worker's job. */
export async function publishScheduled(scope: Scope, id: string): Promise<void> {
  const { tenantId, installation } = scope;
  const told = await installation.db.forTenant(tenantId, async (tx) => {
    const row = await tx.assistant.findFirst({ where: { tenantId, id, scheduledFor: { lte: new Date() } } });
    if (!row?.scheduledVersion) return [];
    await tx.assistant.update({
      where: { tenantId_id: { tenantId, id } },
      data: { publishedVersion: row.scheduledVersion, scheduledVersion: null, scheduledFor: null },
    });
    await record(tx, scope, 'assistant.published', id, { version: row.scheduledVersion });
    return announcePublished(tx, scope, row, row.scheduledVersion);
  });
  await deliverSoon(scope, told);
  forgetAssistants();
}

/** Takes back a version whose moment has not come. @throws RadrumError `not_found` */
export async function unschedule(scope: Scope, idOrSlug: string): Promise<void> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const row = await holdAssistant(tx, tenantId, idOrSlug);
    if (row.scheduledVersion === null) throw notFound();
    await tx.assistant.update({
      where: { tenantId_id: { tenantId, id: row.id } },
      data: { scheduledVersion: null, scheduledFor: null },
    });
    await record(tx, scope, 'assistant.unscheduled', row.id, { version: row.scheduledVersion });
  });
}

const announcePublished = (
  tx: Transaction,
  scope: Scope,
  { id, slug }: { id: string; slug: string },
  version: number,
): Promise<string[]> => announce(tx, scope, 'assistant.published', { assistantId: id, slug, version });

/** What the knowledge bases hold now: a version says what it knew. */
async function knowledgeOf(tx: Transaction, tenantId: string, ids: readonly string[]): Promise<KnowledgeRevision[]> {
  const where = { tenantId, knowledgeBaseId: { in: [...ids] } };
  const bases = await tx.knowledgeBase.findMany({ where: { tenantId, id: { in: [...ids] } } });
  const counts = await tx.document.groupBy({
    by: ['knowledgeBaseId'],
    where,
    _count: true,
    _max: { updatedAt: true },
  });
  return bases.map(({ id, name }) => {
    const count = counts.find(({ knowledgeBaseId }) => knowledgeBaseId === id);
    return {
      knowledgeBaseId: id,
      name,
      documents: count?._count ?? 0,
      changedAt: count?._max.updatedAt?.toISOString() ?? null,
    };
  });
}

async function policyNumbers(tx: Transaction, tenantId: string, assistantId: string) {
  const [tenant, assistant] = [
    await versionInForce(tx, tenantId, tenantSubject),
    await versionInForce(tx, tenantId, assistantId),
  ];
  return { tenant: tenant?.number ?? null, assistant: assistant?.number ?? null };
}

/** Lets an earlier version answer again. @throws RadrumError `not_found`, `invalid_body` when there is no such version */
export async function rollBackAssistant(
  scope: Scope,
  idOrSlug: string,
  { version }: z.infer<typeof versionChoice>,
): Promise<{ version: number }> {
  authorise(scope, 'assistants:write');
  const { tenantId } = scope;
  const told = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const row = await holdAssistant(tx, tenantId, idOrSlug);
    const there = await tx.assistantVersion.count({ where: { tenantId, assistantId: row.id, number: version } });
    if (there === 0)
      throw new RadrumError('invalid_body', `This assistant has no version ${version}.`, {
        problems: [{ path: 'version', message: 'Choose one of its versions.' }],
      });
    await tx.assistant.update({
      where: { tenantId_id: { tenantId, id: row.id } },
      data: { publishedVersion: version },
    });
    await record(tx, scope, 'assistant.rolled_back', row.id, { version });
    return announcePublished(tx, scope, row, version);
  });
  await deliverSoon(scope, told);
  forgetAssistants();
  return { version };
}

/** The last 50 versions, newest first, and the one that answers where it is older. @throws RadrumError `not_found` */
export async function listVersions(scope: Scope, idOrSlug: string): Promise<AssistantVersion[]> {
  authorise(scope, 'assistants:read');
  const { tenantId } = scope;
  const { publishedVersion, versions } = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const row = await findAssistant(tx, tenantId, idOrSlug);
    if (!row) throw notFound();
    const where = { tenantId, assistantId: row.id };
    const newest = await tx.assistantVersion.findMany({ where, orderBy: { number: 'desc' }, take: 50 });
    const { publishedVersion: live } = row;
    const isOlder = live !== null && !newest.some(({ number }) => number === live);
    const older = isOlder ? await tx.assistantVersion.findMany({ where: { ...where, number: live } }) : [];
    return { publishedVersion: live, versions: [...newest, ...older] };
  });
  return versions.map((version) => ({
    version: version.number,
    note: version.note,
    createdBy: version.createdBy,
    createdAt: version.createdAt.toISOString(),
    isPublished: version.number === publishedVersion,
    settings: assistantSettings.parse(version.settings),
    knowledge: z.array(knowledgeRevision).parse(version.knowledge),
    policy: policyNumbersShape.parse(version.policy),
  }));
}
