import {
  createTenant,
  type Installation,
  invoiceToChange,
  newOrder,
  offerPlan,
  orderPlan,
  setInvoiceTo,
  setPlanByHand,
  setPlanCancelled,
  systemScope,
} from '../../packages/core/src/index.ts';
import type { Buyer } from './buyers.ts';
import type { Step } from './model.ts';

/** How often somebody tries before the bench gives up. */
const mostTries = 30;
const operator = { user: { id: 'bench', email: 'bench@radrum.example', name: '' }, authenticatedAt: new Date() };

/** A tenant on its trial, whose owner has said whom invoices are for. */
export async function welcome(installation: Installation, number: number, { municipality }: Buyer): Promise<string> {
  const { id: tenantId } = await createTenant(installation, {
    name: `Bänk ${number}`,
    slug: `bank-${number}`,
    locale: 'sv',
    ownerEmail: `agare@bank-${number}.example`,
    ...(municipality === null ? {} : { municipalityCode: municipality }),
  });
  const trial = { plan: 'trial', version: 1, size: 0, interval: 'year', reason: 'bench' } as const;
  await setPlanByHand(installation, operator, { tenantId, ...trial });
  const invoiceTo = {
    name: `Bänk ${number}`,
    ...(municipality === null ? { vatNumber: `FI${10_000_000 + number}` } : { organisationNumber: '212000-0142' }),
    email: `faktura@bank-${number}.example`,
    address: {
      line1: 'Storgatan 1',
      postalCode: municipality === null ? '00100' : '123 45',
      city: municipality === null ? 'Helsingfors' : 'Lindvik',
      country: municipality === null ? 'FI' : 'SE',
    },
  };
  await setInvoiceTo(systemScope(installation, tenantId, 'bench'), invoiceToChange.parse({ invoiceTo, revision: 0 }));
  return tenantId;
}

/**
 * Does what somebody in the tenant wants, as they would: when it fails they look whether it is done all the same, and else do it once more.
 * @param look waits for the news that are on their way
 * @returns how often it was tried
 */
export async function doStep(
  installation: Installation,
  tenantId: string,
  step: Step,
  look: () => Promise<void>,
): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      await attempt(installation, tenantId, step);
      return tries;
    } catch (error) {
      if (tries === mostTries) throw error;
      await look();
      if (await isDone(installation, tenantId, step)) return tries;
    }
  }
}

async function attempt(installation: Installation, tenantId: string, step: Step): Promise<void> {
  const scope = systemScope(installation, tenantId, 'bench');
  if (!('order' in step)) return setPlanCancelled(scope, step.deed === 'cancel');
  // a body abroad is in no register, and says for how many it is
  const wanted = { plan: step.order.plan, version: 1, interval: step.order.interval, inhabitants: 1_000 };
  const { now, order, revision } = await offerPlan(scope, wanted);
  if (order.size !== step.order.size) throw new Error(`another size than was meant: ${order.size}`);
  await orderPlan(scope, newOrder.parse({ ...wanted, revision, agreedTotal: now.total }));
}

async function isDone({ db }: Installation, tenantId: string, step: Step): Promise<boolean> {
  const row = await db.forTenant(tenantId, (tx) => tx.tenantPlan.findUniqueOrThrow({ where: { tenantId } }));
  if (!('order' in step)) return (row.cancelAt !== null) === (step.deed === 'cancel');
  const { plan, interval } = step.order;
  return row.status === 'active' && row.plan === plan && row.interval === interval;
}
