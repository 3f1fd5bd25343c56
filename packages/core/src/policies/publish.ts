import { newId } from '@radrum/db';
import { z } from 'zod';
import { forgetAssistants } from '../assistants/answering-assistant.ts';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { forgetCallContext } from '../models/call-context.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { type PolicySubject, readRules } from './in-force.ts';
import { requireSubject, versionInForce } from './policy.ts';
import type { PolicyChanges } from './rules.ts';

export interface PolicyVersionInfo {
  number: number;
  note: string | null;
  rules: PolicyChanges;
  createdBy: string;
  createdAt: string;
  effectiveFrom: string;
  state: 'in_force' | 'scheduled' | 'past' | 'withdrawn';
}

export const policyPublication = z.object({
  note: z.string().trim().max(500).optional(),
  /** When it begins to hold; at once where it is left out. */
  effectiveFrom: z.iso.datetime().optional(),
});
export const policyVersionChoice = z.object({ number: z.int().min(1) });

/**
 * Makes a version out of the draft. It holds at once, or from a moment to come.
 * @throws RadrumError `not_found`, `conflict` where there is no draft, `invalid_body` for a moment that has passed
 */
export async function publishPolicy(
  scope: Scope,
  subject: PolicySubject,
  { note, effectiveFrom }: z.infer<typeof policyPublication>,
): Promise<{ number: number }> {
  authorise(scope, 'policies:write');
  const from = effectiveFrom === undefined ? new Date() : new Date(effectiveFrom);
  if (effectiveFrom !== undefined && from.getTime() < Date.now() - 60_000)
    throw new RadrumError('invalid_body', 'This moment has passed.', {
      problems: [{ path: 'effectiveFrom', message: 'Choose a moment that is still to come.' }],
    });
  return addVersion(scope, subject, { note: note ?? null, from, rules: undefined });
}

/** Lets the rules of an earlier version hold again, as a new version; the draft becomes the same. @throws RadrumError `not_found` */
export async function rollBackPolicy(
  scope: Scope,
  subject: PolicySubject,
  { number }: z.infer<typeof policyVersionChoice>,
): Promise<{ number: number }> {
  authorise(scope, 'policies:write');
  const { tenantId, installation } = scope;
  const earlier = await installation.db.forTenant(tenantId, (tx) =>
    tx.policyVersion.findFirst({ where: { tenantId, number, policy: { subject } } }),
  );
  if (!earlier) throw notFound();
  return addVersion(scope, subject, { note: `↩ ${number}`, from: new Date(), rules: readRules(earlier.rules) });
}

async function addVersion(
  scope: Scope,
  subject: PolicySubject,
  { note, from, rules }: { note: string | null; from: Date; rules: PolicyChanges | undefined },
): Promise<{ number: number }> {
  const { tenantId, installation } = scope;
  const made = await installation.db.forTenant(tenantId, async (tx) => {
    await requireSubject(tx, tenantId, subject);
    await tx.$queryRaw`select 1 from policy where tenant_id = ${tenantId} and subject = ${subject} for update`;
    const policy = await tx.policy.findUnique({ where: { tenantId_subject: { tenantId, subject } } });
    if (!policy) throw new RadrumError('conflict', 'There is no draft to publish. Change a rule first.');
    const where = { tenantId, policyId: policy.id };
    const last = await tx.policyVersion.findFirst({ where, orderBy: { number: 'desc' }, select: { number: true } });
    const number = (last?.number ?? 0) + 1;
    const createdBy = nameOf(scope.actor);
    await tx.policyVersion.create({
      data: {
        ...where,
        id: newId('policyVersion'),
        number,
        rules: rules ?? readRules(policy.draft),
        note,
        createdBy,
        effectiveFrom: from,
      },
    });
    if (rules)
      await tx.policy.update({
        where: { tenantId_id: { tenantId, id: policy.id } },
        data: { draft: rules, updatedBy: createdBy, updatedAt: new Date() },
      });
    await record(tx, scope, 'policy.published', subject, { number, effectiveFrom: from.toISOString() });
    return { number };
  });
  forgetAssistants();
  forgetCallContext(tenantId);
  return made;
}

/** Takes back a version whose time has not come yet. @throws RadrumError `not_found`, `conflict` for one that holds or held already */
export async function withdrawPolicy(
  scope: Scope,
  subject: PolicySubject,
  { number }: z.infer<typeof policyVersionChoice>,
): Promise<void> {
  authorise(scope, 'policies:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const where = { tenantId, number, policy: { subject } };
    if ((await tx.policyVersion.count({ where })) === 0) throw notFound();
    const { count } = await tx.policyVersion.updateMany({
      where: { ...where, effectiveFrom: { gt: new Date() }, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count === 0)
      throw new RadrumError('conflict', 'This version holds already. Roll back to an earlier one instead.');
    await record(tx, scope, 'policy.withdrawn', subject, { number });
  });
}

/** The last 100 versions, newest first. @throws RadrumError `not_found` */
export async function listPolicyVersions(scope: Scope, subject: PolicySubject): Promise<PolicyVersionInfo[]> {
  authorise(scope, 'policies:read');
  const { tenantId, installation } = scope;
  const { rows, current } = await installation.db.forTenant(tenantId, async (tx) => {
    await requireSubject(tx, tenantId, subject);
    return {
      current: await versionInForce(tx, tenantId, subject),
      rows: await tx.policyVersion.findMany({
        where: { tenantId, policy: { subject } },
        orderBy: { number: 'desc' },
        take: 100,
      }),
    };
  });
  const now = new Date();
  return rows.map(({ number, note, rules, createdBy, createdAt, effectiveFrom, withdrawnAt }) => ({
    number,
    note,
    createdBy,
    rules: readRules(rules),
    createdAt: createdAt.toISOString(),
    effectiveFrom: effectiveFrom.toISOString(),
    state: withdrawnAt
      ? ('withdrawn' as const)
      : number === current?.number
        ? ('in_force' as const)
        : effectiveFrom > now
          ? ('scheduled' as const)
          : ('past' as const),
  }));
}
