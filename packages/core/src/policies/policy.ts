import { newId, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { type PolicySubject, readRules, tenantSubject } from './in-force.ts';
import { canOnlyTighten, type PolicyLevel, resolvePolicy } from './resolve.ts';
import { policyChanges, type PolicyChanges, type PolicyRules, type RuleName, ruleNames } from './rules.ts';

/** A policy as it is being edited. */
export interface PolicyInfo {
  subject: PolicySubject;
  /** What this level sets in the draft; the rest comes from above. */
  draft: PolicyChanges;
  /** What would hold with the draft, and where each value comes from. */
  rules: PolicyRules;
  from: Record<RuleName, PolicyLevel[]>;
  /** What holds above this level. */
  above: PolicyRules;
  /** Rules that this level can only tighten. */
  tightens: RuleName[];
  /** The number of the version in force, and its rules. */
  inForce: { number: number; rules: PolicyChanges } | null;
  hasChanges: boolean;
  updatedAt: string | null;
}

export const policyUpdate = z.object({
  /** The whole draft: a rule that is left out comes from above. */
  rules: policyChanges,
  /** As it was when the form was opened; null where nobody had made one. */
  updatedAt: z.iso.datetime().nullable(),
});

/** @throws RadrumError `not_found` for an assistant that is not there */
export async function getPolicy(scope: Scope, subject: PolicySubject): Promise<PolicyInfo> {
  authorise(scope, 'policies:read');
  const { tenantId, installation } = scope;
  const { row, tenantRules, current } = await installation.db.forTenant(tenantId, async (tx) => {
    await requireSubject(tx, tenantId, subject);
    return {
      row: await tx.policy.findUnique({ where: { tenantId_subject: { tenantId, subject } } }),
      tenantRules: subject === tenantSubject ? undefined : (await versionInForce(tx, tenantId, tenantSubject))?.rules,
      current: await versionInForce(tx, tenantId, subject),
    };
  });
  const draft = readRules(row?.draft ?? current?.rules ?? {});
  const above = tenantRules === undefined ? {} : { tenant: readRules(tenantRules) };
  const { rules, from } = resolvePolicy(subject === tenantSubject ? { tenant: draft } : { ...above, assistant: draft });
  const inForce = current && { number: current.number, rules: readRules(current.rules) };
  return {
    subject,
    draft,
    rules,
    from,
    above: resolvePolicy(above).rules,
    tightens: ruleNames.filter(canOnlyTighten),
    inForce,
    hasChanges: !isSameRules(draft, inForce?.rules ?? {}),
    updatedAt: row?.updatedAt.toISOString() ?? null,
  };
}

/** Changes the draft; nothing of it holds before it is published. @throws RadrumError `not_found`, `changed_meanwhile` */
export async function updatePolicy(
  scope: Scope,
  subject: PolicySubject,
  { rules, updatedAt }: z.infer<typeof policyUpdate>,
): Promise<PolicyInfo> {
  authorise(scope, 'policies:write');
  const { tenantId, installation } = scope;
  const draft = readRules(policyChanges.parse(rules));
  await installation.db.forTenant(tenantId, async (tx) => {
    await requireSubject(tx, tenantId, subject);
    const edit = { draft, updatedBy: nameOf(scope.actor), updatedAt: new Date() };
    if (updatedAt === null)
      await tx.policy
        .createMany({ data: [{ ...edit, tenantId, id: newId('policy'), subject }], skipDuplicates: true })
        .then(({ count }) => {
          if (count === 0) throw changedMeanwhile();
        });
    else {
      const { count } = await tx.policy.updateMany({
        where: { tenantId, subject, updatedAt: new Date(updatedAt) },
        data: edit,
      });
      if (count === 0) throw changedMeanwhile();
    }
    await record(tx, scope, 'policy.changed', subject, { rules: Object.keys(draft) });
  });
  return getPolicy(scope, subject);
}

/** The version of a subject that is in force now. */
export async function versionInForce(tx: Transaction, tenantId: string, subject: PolicySubject) {
  return tx.policyVersion.findFirst({
    where: { tenantId, policy: { subject }, effectiveFrom: { lte: new Date() }, withdrawnAt: null },
    orderBy: { number: 'desc' },
  });
}

/** @throws RadrumError `not_found` */
export async function requireSubject(tx: Transaction, tenantId: string, subject: PolicySubject): Promise<void> {
  if (subject === tenantSubject) return;
  if ((await tx.assistant.count({ where: { tenantId, id: subject } })) === 0) throw notFound();
}

/** Whether two levels set the same; a form sends its fields in an order of its own. */
export function isSameRules(one: PolicyChanges, other: PolicyChanges): boolean {
  return ruleNames.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}
