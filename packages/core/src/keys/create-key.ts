import { newId, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { requireEntitled } from '../billing/entitled.ts';
import { RadrumError } from '../errors.ts';
import { permissions, publishablePermissions, type Permission } from '../permissions.ts';
import { authorise, nameOf, requireFreshSignIn, type Scope } from '../scope.ts';
import { makeApiKey, type KeyType } from './api-key.ts';
import { rememberOrigins } from './allowed-origins.ts';

/** A scheme and a host. */
export const origin = z
  .string()
  .max(300)
  .refine((text) => /^https?:\/\/[^/?#\s@]+$/.test(text) && URL.canParse(text), {
    message: 'An origin is a scheme and a host, such as https://www.lindvik.example, without a path.',
  })
  .transform((text) => new URL(text).origin);

export const newKey = z.object({
  name: z.string().trim().min(1).max(100),
  type: z.enum(['publishable', 'secret']),
  origins: z.array(origin).max(50).optional(),
  scopes: z.array(z.enum(permissions)).max(permissions.length).optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
});
export type NewKey = z.infer<typeof newKey>;

/** Makes a key. It is returned this once; only a keyed digest of it is stored. */
export async function createKey(scope: Scope, input: NewKey): Promise<{ id: string; key: string }> {
  authorise(scope, 'keys:write');
  requireFreshSignIn(scope);
  const scopes = input.type === 'publishable' ? publishablePermissions : (input.scopes ?? [...scope.permissions]);
  if (input.type === 'secret') {
    refuseBeyond(scope, scopes);
    await requireEntitled(scope, 'api');
  }
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt.getTime() <= Date.now())
    throw new RadrumError('invalid_body', 'The key would have expired already.', {
      problems: [{ path: 'expiresAt', message: 'Give a time to come.' }],
    });
  const made = await scope.installation.db.forTenant(scope.tenantId, (tx) =>
    storeKey(tx, scope, { name: input.name, type: input.type, origins: input.origins ?? [], scopes, expiresAt }),
  );
  if (input.type === 'publishable') rememberOrigins(scope.installation.db, input.origins ?? []);
  return made;
}

/** @throws RadrumError `forbidden` when a key would get what its maker has not */
export function refuseBeyond(scope: Scope, scopes: readonly Permission[]): void {
  const beyond = scopes.filter((permission) => !scope.permissions.has(permission));
  if (beyond.length > 0)
    throw new RadrumError('forbidden', `A key cannot be given what you may not do yourself: ${beyond.join(', ')}.`);
}

/** Stores a key inside a transaction that is open already. */
export async function storeKey(
  tx: Transaction,
  scope: Scope,
  key: {
    name: string;
    type: KeyType;
    origins: readonly string[];
    scopes: readonly Permission[];
    expiresAt: Date | null;
    rotatedFrom?: string;
  },
): Promise<{ id: string; key: string }> {
  const secret = makeApiKey(key.type, scope.tenantId);
  const id = newId('key');
  const [hash = ''] = scope.installation.secrets.digests('api-key', secret);
  await tx.apiKey.create({
    data: {
      ...key,
      tenantId: scope.tenantId,
      id,
      hash,
      hint: secret.slice(-4),
      origins: [...key.origins],
      scopes: [...key.scopes],
      createdBy: nameOf(scope.actor),
    },
  });
  await record(tx, scope, 'key.created', id, { type: key.type, scopes: [...key.scopes] });
  return { id, key: secret };
}
