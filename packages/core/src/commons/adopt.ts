import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { asKind, contentOf, findItem, reviewedContent, versionsOf } from './items.ts';
import { type CommonsContent, type CommonsKind, shareables } from './kinds.ts';

/**
 * Makes a copy of one's own of what somebody shares.
 * @throws RadrumError `not_found`, `conflict` where there is one already, `forbidden` where the copy's kind may not be made
 */
export async function adopt(scope: Scope, id: string): Promise<{ kind: CommonsKind; copyId: string }> {
  authorise(scope, 'commons:write');
  const { tenantId, installation } = scope;
  const { item, known } = await installation.db.forTenant(tenantId, async (tx) => ({
    item: await findItem(tx, id),
    known: await tx.commonsUse.findFirst({ where: { tenantId, itemId: id } }),
  }));
  if (item.status !== 'published') throw notFound();
  if (known) throw new RadrumError('conflict', 'You have adopted this already.');
  const kind = asKind(item.kind);
  const copyId = await shareables[kind].adopt(scope, item.name, reviewedContent(item));
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.commonsUse.create({ data: { tenantId, itemId: id, copyId, version: item.version } });
    await record(tx, scope, 'commons.adopted', id, { kind, version: item.version });
  });
  return { kind, copyId };
}

/** What changed in the commons since a copy was made or last brought up to date. */
export interface UpstreamChange {
  itemId: string;
  name: string;
  publisher: string;
  kind: CommonsKind;
  from: number;
  to: number;
  notes: string[];
  /** As it was then, as it is there now, and the copy as it is. */
  before: CommonsContent;
  after: CommonsContent;
  own: CommonsContent;
}

/** @throws RadrumError `not_found` where there is nothing newer */
export async function readUpstream(scope: Scope, id: string): Promise<UpstreamChange> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const { item, use } = await installation.db.forTenant(tenantId, async (tx) => ({
    item: await findItem(tx, id),
    use: await tx.commonsUse.findFirst({ where: { tenantId, itemId: id } }),
  }));
  if (!use?.copyId || use.version >= item.version) throw notFound();
  const kind = asKind(item.kind);
  const reviewed = versionsOf(item).filter(({ version }) => version <= item.version);
  const taken = reviewed.filter(({ version }) => version <= use.version);
  const { content } = await shareables[kind].read(scope, use.copyId);
  return {
    itemId: id,
    name: item.name,
    publisher: item.tenantName,
    kind,
    from: use.version,
    to: item.version,
    notes: reviewed.filter(({ version }) => version > use.version).map(({ note }) => note),
    before: contentOf(item, taken),
    after: contentOf(item, reviewed),
    own: content,
  };
}

/** Takes what is newer into one's own copy, or leaves it: until the next version it is not asked about again. */
export const upstreamChoice = z.object({ choice: z.enum(['take', 'leave']), version: z.int().min(1) });
/** @throws RadrumError `not_found`, `changed_meanwhile` where a newer version has come since it was shown */
export async function chooseUpstream(
  scope: Scope,
  id: string,
  { choice, version }: z.infer<typeof upstreamChoice>,
): Promise<void> {
  authorise(scope, 'commons:write');
  const { tenantId, installation } = scope;
  const change = await readUpstream(scope, id);
  if (change.to !== version)
    throw new RadrumError('changed_meanwhile', 'There is a newer version still. Look at it first.');
  const use = await installation.db.forTenant(tenantId, (tx) =>
    tx.commonsUse.findFirst({ where: { tenantId, itemId: id } }),
  );
  if (choice === 'take' && use?.copyId) await shareables[change.kind].replace(scope, use.copyId, change.after);
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.commonsUse.updateMany({ where: { tenantId, itemId: id }, data: { version } });
    await record(tx, scope, `commons.${choice === 'take' ? 'taken' : 'left'}`, id, { version });
  });
}

export const rating = z.object({ rating: z.int().min(1).max(5).nullable() });
/** What one thinks of something that one has adopted. @throws RadrumError `not_found` where it was not */
export async function rateCommonsItem(scope: Scope, id: string, input: z.infer<typeof rating>): Promise<void> {
  authorise(scope, 'commons:write');
  const { tenantId, installation } = scope;
  const { count } = await installation.db.forTenant(tenantId, (tx) =>
    tx.commonsUse.updateMany({ where: { tenantId, itemId: id }, data: { rating: input.rating } }),
  );
  if (count === 0) throw notFound();
}
