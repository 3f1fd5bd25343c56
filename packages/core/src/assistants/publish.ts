import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { forgetAssistants } from './answering-assistant.ts';
import { findAssistant, holdAssistant, refuseUnknownKnowledgeBases } from './assistant.ts';
import { assistantSettings, type AssistantSettings } from './settings.ts';

export const publishNote = z.object({ note: z.string().trim().max(500).optional() });
export const versionChoice = z.object({ version: z.number().int().min(1) });

export interface AssistantVersion {
  version: number;
  note: string | null;
  createdBy: string;
  createdAt: string;
  isPublished: boolean;
  settings: AssistantSettings;
}

/**
 * Makes a version out of the draft and lets it answer from now on.
 * @throws RadrumError `not_found`, `invalid_body` when a knowledge base of the draft is gone
 */
export async function publishAssistant(
  scope: Scope,
  idOrSlug: string,
  { note }: z.infer<typeof publishNote>,
): Promise<{ version: number }> {
  authorise(scope, 'assistants:write');
  const { tenantId } = scope;
  const published = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const row = await holdAssistant(tx, tenantId, idOrSlug);
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
      },
    });
    await tx.assistant.update({ where: { tenantId_id: { tenantId, id: row.id } }, data: { publishedVersion: number } });
    await record(tx, scope, 'assistant.published', row.id, { version: number });
    return { version: number };
  });
  forgetAssistants();
  return published;
}

/** Lets an earlier version answer again. @throws RadrumError `not_found`, `invalid_body` when there is no such version */
export async function rollBackAssistant(
  scope: Scope,
  idOrSlug: string,
  { version }: z.infer<typeof versionChoice>,
): Promise<{ version: number }> {
  authorise(scope, 'assistants:write');
  const { tenantId } = scope;
  await scope.installation.db.forTenant(tenantId, async (tx) => {
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
  });
  forgetAssistants();
  return { version };
}

/** The last 50 versions, newest first. @throws RadrumError `not_found` */
export async function listVersions(scope: Scope, idOrSlug: string): Promise<AssistantVersion[]> {
  authorise(scope, 'assistants:read');
  const { tenantId } = scope;
  const { publishedVersion, versions } = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const row = await findAssistant(tx, tenantId, idOrSlug);
    if (!row) throw notFound();
    const where = { tenantId, assistantId: row.id };
    const newest = await tx.assistantVersion.findMany({ where, orderBy: { number: 'desc' }, take: 50 });
    return { publishedVersion: row.publishedVersion, versions: newest };
  });
  return versions.map((version) => ({
    version: version.number,
    note: version.note,
    createdBy: version.createdBy,
    createdAt: version.createdAt.toISOString(),
    isPublished: version.number === publishedVersion,
    settings: assistantSettings.parse(version.settings),
  }));
}
