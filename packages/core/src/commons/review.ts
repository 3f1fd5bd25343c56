import { z } from 'zod';
import { notFound } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { asKind, contentOf, versionsOf } from './items.ts';
import type { CommonsContent, CommonsKind } from './kinds.ts';

/** Something that waits for an operator. */
export interface WaitingItem {
  tenantId: string;
  id: string;
  kind: CommonsKind;
  name: string;
  description: string;
  language: string;
  licence: string;
  publisher: string;
  version: number;
  note: string;
  content: CommonsContent;
  updatedAt: string;
}

export async function listWaitingItems(installation: Installation, operator: string): Promise<WaitingItem[]> {
  const rows = await installation.db.asOperator({ actor: operator, action: 'commons.listed' }, (tx) =>
    tx.commonsItem.findMany({
      where: { isWaiting: true, status: { not: 'withdrawn' } },
      orderBy: { updatedAt: 'asc' },
      take: 100,
    }),
  );
  return rows.map((row) => {
    const known = versionsOf(row);
    const newest = known.at(-1);
    return {
      tenantId: row.tenantId,
      id: row.id,
      kind: asKind(row.kind),
      name: row.name,
      description: row.description,
      language: row.language,
      licence: row.licence,
      publisher: row.tenantName,
      version: newest?.version ?? 1,
      note: newest?.note ?? '',
      content: contentOf(row, known),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}

export const commonsReview = z.object({
  tenantId: z.string().max(100),
  id: z.string().max(100),
  version: z.int().min(1),
  /** Why it is refused; null: it is published. */
  refusal: z.string().trim().min(1).max(500).nullable(),
});

/** Publishes the newest version of an item, or refuses it with a reason that its tenant reads. @throws RadrumError `not_found` */
export async function reviewItem(
  installation: Installation,
  operator: string,
  { tenantId, id, version, refusal }: z.infer<typeof commonsReview>,
): Promise<void> {
  const action = refusal === null ? 'commons.published' : 'commons.refused';
  const deed = { actor: operator, action, detail: { tenantId, id, version } };
  await installation.db.asOperator(deed, async (tx) => {
    const item = await tx.commonsItem.findFirst({ where: { tenantId, id, isWaiting: true } });
    if (!item || versionsOf(item).at(-1)?.version !== version) throw notFound();
    await tx.commonsItem.update({
      where: { tenantId_id: { tenantId, id } },
      data:
        refusal === null
          ? { status: 'published', version, isWaiting: false, refusal: null, updatedAt: new Date() }
          : { isWaiting: false, refusal, ...(item.status === 'pending' && { status: 'refused' }) },
    });
  });
}
