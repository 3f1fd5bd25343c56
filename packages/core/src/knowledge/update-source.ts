import { websiteSettings } from '@radrum/knowledge';
import { z } from 'zod';
import { recordInSql } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { getSource, type SourceInfo } from './source.ts';
import { armSync, syncLater } from './sync-schedule.ts';

const { include, exclude, maxPages, subdomains, schedule } = websiteSettings.shape;
/** What can be changed of a source; the settings are those of a website. */
export const sourceChanges = z.object({
  title: z.string().trim().min(1).max(200).optional(),
  /** Where citizens can open a file; null for nowhere. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .optional(),
  settings: z
    .object({
      include: include.unwrap().optional(),
      exclude: exclude.unwrap().optional(),
      maxPages: maxPages.unwrap().optional(),
      subdomains: subdomains.unwrap().optional(),
      schedule: schedule.unwrap().optional(),
    })
    .optional(),
  /** As it was when the form was opened. */
  updatedAt: z.iso.datetime(),
});

interface Row {
  type: string;
  title: string;
  url: string | null;
  status: string;
  settings: unknown;
  updatedAt: Date;
}
const refuse = (path: string, message: string): never => {
  throw new RadrumError('invalid_body', message, { problems: [{ path, message }] });
};

/**
 * Changes a source. Where other pages are to be read, the website is read again: at once, or after the sync that runs.
 * @throws RadrumError `not_found`, `changed_meanwhile`, `invalid_body`
 */
export async function updateSource(
  scope: Scope,
  id: string,
  { updatedAt, ...changes }: z.infer<typeof sourceChanges>,
): Promise<SourceInfo> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const { mustSync, next } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<Row>(
      `select type, title, url, status, settings, updated_at as "updatedAt" from source where tenant_id = $1 and id = $2 for update`,
      [tenantId, id],
    );
    const before = rows[0];
    if (!before) throw notFound();
    if (before.updatedAt.getTime() !== new Date(updatedAt).getTime()) throw changedMeanwhile();
    if (changes.settings && before.type !== 'website') refuse('settings', 'Only a website has settings.');
    if (changes.url !== undefined && before.type !== 'file')
      refuse('url', 'Only a file’s address can be changed. Add another website, and remove this one.');
    const known = before.type === 'website' ? websiteSettings.parse(before.settings) : null;
    const wanted = known && { ...known, ...changes.settings };
    const isOther = (name: 'include' | 'exclude' | 'subdomains' | 'maxPages') =>
      JSON.stringify(known?.[name]) !== JSON.stringify(wanted?.[name]);
    const readsOthers = isOther('include') || isOther('exclude') || isOther('subdomains') || isOther('maxPages');
    await sql.query(
      `update source set title = $3, url = $4, settings = $5, updated_at = date_trunc('milliseconds', clock_timestamp())
       where tenant_id = $1 and id = $2`,
      [
        tenantId,
        id,
        changes.title ?? before.title,
        changes.url === undefined ? before.url : changes.url,
        JSON.stringify(wanted ?? before.settings),
      ],
    );
    if (changes.url !== undefined)
      await sql.query('update document set url = $3 where tenant_id = $1 and source_id = $2', [
        tenantId,
        id,
        changes.url,
      ]);
    await recordInSql(sql, scope, 'source.changed', id, { fields: Object.keys(changes) });
    if (readsOthers && before.status === 'syncing')
      await sql.query('update source set next_sync_at = now() where tenant_id = $1 and id = $2', [tenantId, id]);
    else if (readsOthers)
      await sql.query(
        `update source set status = 'queued', cancel_requested = false where tenant_id = $1 and id = $2`,
        [tenantId, id],
      );
    else if (known?.schedule !== wanted?.schedule && before.status !== 'syncing')
      return { mustSync: false, next: await armSync(sql, scope, id) };
    return { mustSync: readsOthers && before.status !== 'syncing', next: null };
  });
  await syncLater(scope, id, next);
  if (mustSync) await installation.jobs.syncSource({ tenantId, sourceId: id });
  return getSource({ ...scope, permissions: new Set([...scope.permissions, 'knowledge:read']) }, id);
}
