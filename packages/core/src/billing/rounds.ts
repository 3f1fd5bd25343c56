import type { Installation } from '../installation.ts';
import { inTurns } from './in-turns.ts';
import { renewByHand } from './operate.ts';
import { countAndTell, tenantsWithPlans } from './tell.ts';
import { sendUsage, tenantsWithUse } from './usage.ts';

/** Adds up, tells and sends what tenants have used since it was done last. */
export async function countUse(installation: Installation): Promise<void> {
  await eachAlone(installation, await tenantsWithUse(installation), async (tenantId) => {
    await countAndTell(installation, tenantId);
    await sendUsage(installation, tenantId);
  });
}

/** Looks at every plan, whose standing changes with its days. */
export async function lookAfterPlans(installation: Installation): Promise<void> {
  await eachAlone(installation, await tenantsWithPlans(installation), async (tenantId) => {
    await renewByHand(installation, tenantId);
    await countAndTell(installation, tenantId);
  });
}

/** What fails for one tenant is logged, and the others get their turn. */
const eachAlone = (
  { log }: Installation,
  tenants: readonly string[],
  work: (tenantId: string) => Promise<void>,
): Promise<void> =>
  inTurns(tenants, (tenantId) =>
    work(tenantId).catch((error: unknown) => log.error({ err: error, tenantId }, 'a plan could not be looked after')),
  );
