import { newId } from '@radrum/db';
import { z } from 'zod';
import { RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { licences, versionsOf } from './items.ts';
import { commonsContent, commonsKinds } from './kinds.ts';

const line = z.string().trim().min(1).max(200);
/** A file that carries what is shared from one installation to another. */
export const commonsFile = z.object({
  format: z.literal('radrum-commons'),
  formatVersion: z.literal(1),
  items: z
    .array(
      z.object({
        kind: z.enum(commonsKinds),
        name: line,
        description: z.string().max(1_000),
        language: z.string().max(35),
        licence: z.enum(licences),
        /** Who made it, and in which version it was taken. */
        publisher: line,
        version: z.int().min(1),
        content: z.unknown(),
      }),
    )
    .max(5_000),
});
export type CommonsFile = z.infer<typeof commonsFile>;

/** Everything that is published in this installation, each in its newest version. */
export async function exportCommons(installation: Installation): Promise<CommonsFile> {
  const rows = await installation.db.asOperator({ actor: 'operator', action: 'commons.exported' }, (tx) =>
    tx.commonsItem.findMany({ where: { status: 'published' }, orderBy: { id: 'asc' } }),
  );
  return commonsFile.parse({
    format: 'radrum-commons',
    formatVersion: 1,
    items: rows.map((row) => ({
      kind: row.kind,
      name: row.name,
      description: row.description,
      language: row.language,
      licence: row.licence,
      publisher: row.tenantName,
      version: row.version,
      content: versionsOf(row).find(({ version }) => version === row.version)?.content,
    })),
  });
}

/**
 * Publishes what stands in such a file, kept by one tenant of this installation. What is there already in the same or a newer version is left alone.
 * @returns how many were added, brought up to date and left
 * @throws RadrumError `invalid_body` with the entries that are wrong; then nothing was imported
 */
export async function importCommons(
  installation: Installation,
  slug: string,
  file: unknown,
): Promise<{ added: number; updated: number; left: number }> {
  const read = commonsFile.safeParse(file);
  if (!read.success)
    throw new RadrumError('invalid_body', `This is no file of the commons: ${z.prettifyError(read.error)}`);
  for (const [place, { kind, name, content }] of read.data.items.entries())
    if (!commonsContent[kind].safeParse(content).success)
      throw new RadrumError('invalid_body', `Entry ${place + 1} ("${name}") is no ${kind}. Nothing was imported.`);
  const deed = { actor: 'operator', action: 'commons.imported', detail: { slug, items: read.data.items.length } };
  return installation.db.asOperator(deed, async (tx, enter) => {
    const tenant = await tx.tenant.findUnique({ where: { slug }, select: { id: true } });
    if (!tenant) throw new RadrumError('not_found', `There is no organisation "${slug}".`);
    await enter(tenant.id);
    const counts = { added: 0, updated: 0, left: 0 };
    for (const { publisher, version, content, ...item } of read.data.items) {
      const tenantId = tenant.id;
      const known = await tx.commonsItem.findFirst({
        where: { kind: item.kind, name: item.name, tenantName: publisher },
      });
      if (known && (known.version >= version || known.tenantId !== tenantId)) {
        counts.left++;
        continue;
      }
      const kept = known ? versionsOf(known) : [];
      const versions = JSON.parse(
        JSON.stringify([...kept, { version, content, note: '', at: new Date().toISOString() }]),
      );
      const data = { ...item, version, versions, status: 'published', isWaiting: false, updatedAt: new Date() };
      if (known) await tx.commonsItem.update({ where: { tenantId_id: { tenantId, id: known.id } }, data });
      else
        await tx.commonsItem.create({ data: { ...data, tenantId, id: newId('commonsItem'), tenantName: publisher } });
      counts[known ? 'updated' : 'added']++;
    }
    return counts;
  });
}
