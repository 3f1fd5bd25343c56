import { newId } from '@radrum/db';
import { checkAddress } from '@radrum/knowledge';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { requireEntitled } from '../billing/entitled.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { forgetSessions } from '../members/index.ts';
import { authorise, requireFreshSignIn, type Scope, systemScope } from '../scope.ts';
import { mappedRole, readClaims, roleMapping } from './claims.ts';
import { connectionSecret, type OpenConnection } from './open-connection.ts';

const connectionFields = z.object({
  name: z.string().trim().min(1).max(100),
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: z.string().trim().min(1).max(300),
  clientSecret: z.string().trim().min(1).max(500),
  scopes: z
    .string()
    .trim()
    .regex(/^openid( [\w:./-]{1,100}){0,20}$/, 'Starts with openid; names separated by spaces.')
    .default('openid email profile'),
  roleClaim: z.string().trim().min(1).max(100).default('groups'),
  roleMap: z.array(roleMapping).max(100).default([]),
  defaultRole: z.string().max(60).nullable().default(null),
  trustsEmail: z.boolean().default(false),
  enabled: z.boolean().default(true),
});
export const newConnection = connectionFields;
/** The secret stays as it is when none is given; `updatedAt` is that of the form that was opened. */
export const connectionChanges = connectionFields.partial().extend({ updatedAt: z.iso.datetime() });

/** What a test of a connection found. */
const testResult = z.object({
  at: z.string(),
  ok: z.boolean(),
  /** Why it failed, one of the sign-in page's reasons. */
  error: z.string().nullable(),
  /** What the provider sent: names of claims, and the values that matter. */
  claims: z.array(z.string()),
  subject: z.string().nullable(),
  email: z.string().nullable(),
  isEmailVerified: z.boolean().nullable(),
  roleValues: z.array(z.string()),
  areRolesElsewhere: z.boolean().default(false),
  /** The role that these claims give; null: none. */
  role: z.string().nullable(),
});
export type ConnectionTest = z.infer<typeof testResult>;

export interface ConnectionInfo extends Omit<z.infer<typeof connectionFields>, 'clientSecret'> {
  id: string;
  /** What the provider must be told as redirect address. */
  callbackUrl: string;
  isRequired: boolean;
  lastTest: ConnectionTest | null;
  updatedAt: string;
}

/** A tenant's sign-in connections; secrets are never given back. */
export async function listConnections(scope: Scope): Promise<ConnectionInfo[]> {
  authorise(scope, 'sign-in:read');
  const { tenantId, installation } = scope;
  const [rows, tenant] = await installation.db.forTenant(tenantId, async (tx) => [
    await tx.signInConnection.findMany({ where: { tenantId }, orderBy: { id: 'asc' } }),
    await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
  ]);
  return rows.map((row) => {
    const { id, name, issuer, clientId, scopes, roleClaim, defaultRole, trustsEmail, enabled } = row;
    return {
      id,
      name,
      issuer,
      clientId,
      scopes,
      roleClaim,
      defaultRole,
      trustsEmail,
      enabled,
      roleMap: z.array(roleMapping).catch([]).parse(row.roleMap),
      lastTest: testResult.nullable().catch(null).parse(row.lastTest),
      callbackUrl: `${installation.baseUrl}/api/auth/callback/${id}`,
      isRequired: tenant.requiredConnectionId === id,
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}

function checkIssuer({ installation }: Scope, issuer: string): void {
  const check = checkAddress(issuer, installation.crawl.allowHosts);
  if (!check.ok)
    throw new RadrumError('address_not_allowed', check.detail, {
      problems: [{ path: 'issuer', message: check.detail }],
    });
}

/** @throws RadrumError `step_up_required`, `plan_limit`, `address_not_allowed` */
export async function createConnection(scope: Scope, input: z.infer<typeof newConnection>): Promise<{ id: string }> {
  authorise(scope, 'sign-in:write');
  requireFreshSignIn(scope);
  await requireEntitled(scope, 'ownSignIn');
  checkIssuer(scope, input.issuer);
  const { tenantId, installation } = scope;
  const id = newId('connection');
  const fields = connectionFields.parse(input); // nothing but these, whatever else came along
  const clientSecret = installation.secrets.seal(connectionSecret(tenantId, id), fields.clientSecret);
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.signInConnection.create({ data: { ...fields, tenantId, id, clientSecret } });
    await record(tx, scope, 'connection.created', id, { issuer: input.issuer });
  });
  return { id };
}

/** @throws RadrumError `step_up_required`, `not_found`, `changed_meanwhile`, `address_not_allowed` */
export async function updateConnection(
  scope: Scope,
  id: string,
  { updatedAt, clientSecret, ...changes }: z.infer<typeof connectionChanges>,
): Promise<void> {
  authorise(scope, 'sign-in:write');
  requireFreshSignIn(scope);
  if (changes.issuer) checkIssuer(scope, changes.issuer);
  const { tenantId, installation } = scope;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const secret = clientSecret && {
    clientSecret: installation.secrets.seal(connectionSecret(tenantId, id), clientSecret),
  };
  await installation.db.forTenant(tenantId, async (tx) => {
    const known = await tx.signInConnection.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!known) throw notFound();
    const { count } = await tx.signInConnection.updateMany({
      where: { tenantId, id, updatedAt: new Date(updatedAt) },
      data: { ...given, ...secret, updatedAt: new Date() },
    });
    if (count === 0) throw changedMeanwhile();
    await record(tx, scope, 'connection.changed', id, {
      fields: [...Object.keys(given), ...(secret ? ['clientSecret'] : [])],
    });
  });
}

/** @throws RadrumError `step_up_required`, `not_found`, `conflict` while it is the one that everybody must use */
export async function deleteConnection(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'sign-in:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    if (tenant.requiredConnectionId === id)
      throw new RadrumError('conflict', 'Everybody must use this connection. Take that back first.');
    const { count } = await tx.signInConnection.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'connection.deleted', id);
  });
  await installation.db.forSignIn((tx) => tx.session.deleteMany({ where: { tenantId, connectionId: id } }));
  forgetSessions();
}

/** Whether a test of a connection may be started. @throws RadrumError `forbidden`, `step_up_required`, `not_found` */
export async function startConnectionTest(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'sign-in:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.signInConnection.updateMany({ where: { tenantId, id, enabled: true }, data: {} });
    if (count === 0) throw notFound();
    await record(tx, scope, 'connection.tested', id);
  });
}

/**
 * Keeps what a test found, for the settings page; nobody is signed in by it.
 * @returns the path of that page
 */
export async function keepTestResult(
  installation: Installation,
  connection: OpenConnection,
  result: { claims: Record<string, unknown> } | { error: string },
): Promise<string> {
  const { tenantId, id, roleMap, defaultRole } = connection;
  const claims = 'claims' in result ? readClaims(result.claims, connection) : undefined;
  const lastTest: ConnectionTest = {
    at: new Date().toISOString(),
    ok: claims !== undefined,
    error: 'error' in result ? result.error : claims ? null : 'no_subject',
    claims: 'claims' in result ? Object.keys(result.claims).slice(0, 100) : [],
    subject: claims?.subject ?? null,
    email: claims?.email ?? null,
    isEmailVerified: claims?.isEmailVerified ?? null,
    roleValues: claims?.roleValues.slice(0, 100) ?? [],
    areRolesElsewhere: claims?.areRolesElsewhere ?? false,
    role: claims && !claims.areRolesElsewhere ? mappedRole(claims.roleValues, roleMap, defaultRole) : null,
  };
  const scope = systemScope(installation, tenantId, 'sign-in');
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.signInConnection.updateMany({ where: { tenantId, id }, data: { lastTest } });
    await record(tx, scope, 'connection.test_ended', id, { ok: lastTest.ok, error: lastTest.error });
  });
  return `/t/${connection.tenantSlug}/settings/sign-in?tested=${id}`;
}
