import { newId } from '@radrum/db';
import { checkAddress, contentHash, indexPending, readText, splitPage, websiteSettings } from '@radrum/knowledge';
import { z } from 'zod';
import { record, recordInSql } from '../audit/index.ts';
import { requireEntitled } from '../billing/entitled.ts';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { addEntriesIn, newFaqEntry } from './faq.ts';
import type { SourceStatus } from './source.ts';
import { storeDocument } from './store-document.ts';
import { tidyLater } from './tidy-index.ts';

const webAddress = z.string().trim().min(1).max(2000);
const shownAddress = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .optional();
const website = z
  .object({ type: z.literal('website'), url: webAddress, title: z.string().trim().max(200).optional() })
  .extend(websiteSettings.partial().shape);
const text = z.object({
  type: z.literal('text'),
  title: z.string().trim().min(1).max(300),
  text: z.string().trim().min(1).max(500_000),
  url: shownAddress,
});
const faq = z.object({
  type: z.literal('faq'),
  title: z.string().trim().max(200).optional(),
  entries: z
    .array(
      z.object({
        question: z.string().trim().min(1).max(300),
        answer: z.string().trim().min(1).max(20_000),
        url: shownAddress,
      }),
    )
    .max(500),
});
export const newSource = z.discriminatedUnion('type', [website, text, faq]);
export type NewSource = z.infer<typeof newSource>;

/**
 * Adds a source to a knowledge base. Texts and FAQs can be searched when this returns; a website is read by a worker.
 * @throws RadrumError `not_found`, `plan_limit`, `address_not_allowed` for addresses that are private or no web addresses
 */
export async function addSource(
  scope: Scope,
  knowledgeBaseId: string,
  input: NewSource,
): Promise<{ id: string; status: SourceStatus }> {
  authorise(scope, 'knowledge:write');
  await requireEntitled(scope, 'pages');
  return input.type === 'website'
    ? addWebsite(scope, knowledgeBaseId, input)
    : addWritten(scope, knowledgeBaseId, input);
}

async function addWebsite(
  scope: Scope,
  knowledgeBaseId: string,
  { url: given, title, type, ...settings }: z.infer<typeof website>,
) {
  const { tenantId, installation } = scope;
  const address = checkAddress(given, installation.crawl.allowHosts);
  if (!address.ok)
    throw new RadrumError('address_not_allowed', `This address cannot be read: ${address.detail}`, {
      problems: [{ path: 'url', message: address.detail }],
    });
  const id = newId('source');
  const url = address.url.href;
  await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.knowledgeBase.count({ where: { tenantId, id: knowledgeBaseId } })) === 0) throw notFound();
    await tx.source.create({
      data: { tenantId, id, knowledgeBaseId, type, title: title || address.url.host, url, settings },
    });
    await record(tx, scope, 'source.added', id, { type, url });
  });
  await installation.jobs.syncSource({ tenantId, sourceId: id });
  return { id, status: 'queued' as const };
}

async function addWritten(scope: Scope, knowledgeBaseId: string, input: z.infer<typeof text> | z.infer<typeof faq>) {
  const { tenantId, installation } = scope;
  const id = newId('source');
  const key = { tenantId, knowledgeBaseId, sourceId: id, generation: 1 };
  await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ language: string }>(
      'select language from knowledge_base where tenant_id = $1 and id = $2',
      [tenantId, knowledgeBaseId],
    );
    const language = rows[0]?.language;
    if (language === undefined) throw notFound();
    await sql.query(
      `insert into source (tenant_id, id, knowledge_base_id, type, title, status, generation, found, fetched, indexed, last_synced_at)
       values ($1, $2, $3, $4, $5, 'ready', 1, 1, 1, 1, now())`,
      [tenantId, id, knowledgeBaseId, input.type, input.title || 'FAQ'],
    );
    if (input.type === 'faq')
      await addEntriesIn(
        sql,
        scope,
        id,
        input.entries.map((entry) => newFaqEntry.parse(entry)),
      );
    else {
      const { title, url = null } = input;
      const page = { title, blocks: readText(input.text) };
      const facts = { etag: null, lastModified: null, changedAt: null };
      const passages = splitPage(page);
      await storeDocument(sql, key, { ...facts, url, title, language, contentHash: contentHash(page), passages });
      while ((await indexPending(sql, { tenantId, knowledgeBaseId })) > 0);
    }
    await recordInSql(sql, scope, 'source.added', id, { type: input.type });
  });
  await tidyLater(scope, knowledgeBaseId);
  return { id, status: 'ready' as const };
}
