import type { Transaction } from '@radrum/db';
import { ownersOf } from '../billing/sync.ts';
import type { Installation } from '../installation.ts';
import { mailIn } from '../mail/index.ts';

/** What owners are told when somebody could not come in because every place of the plan is taken. */
interface Notice {
  owners: string[];
  tenant: { name: string; slug: string; locale: string };
  places: number;
  who: string;
}
/** A whole department that tries on its first morning is one mail. */
const silentMs = 24 * 3_600_000;

/** What is to be told of somebody who is refused now; null where owners were told within a day. To be asked before it is written down. */
export async function membersFullToTell(
  tx: Transaction,
  tenantId: string,
  { places, who }: Pick<Notice, 'places' | 'who'>,
): Promise<Notice | null> {
  const told = await tx.auditEvent.findFirst({
    where: {
      tenantId,
      action: 'sign_in.refused',
      at: { gt: new Date(Date.now() - silentMs) },
      detail: { path: ['reason'], equals: 'members_full' },
    },
  });
  if (told) return null;
  const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  return { owners: await ownersOf(tx, tenantId), tenant, places, who };
}

export async function tellMembersFull(installation: Installation, notice: Notice): Promise<void> {
  const { owners, tenant, places, who } = notice;
  const link = `${installation.baseUrl}/t/${tenant.slug}/settings/members`;
  for (const to of owners)
    await installation.mail
      .send(mailIn(tenant.locale, 'membersFull', { to, tenant: tenant.name, places, who, link }))
      .catch((error: unknown) => installation.log.warn({ err: error }, 'owners were not told of a full plan'));
}
