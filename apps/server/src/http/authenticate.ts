import {
  authenticateKey,
  authorise,
  isSameSecret,
  type Permission,
  RadrumError,
  type Scope,
  systemScope,
} from '@radrum/core';
import type { Context } from 'hono';
import type { Env } from './context.ts';
import { allowRequest } from './rate-limit.ts';

/**
 * Who calls, and whether they may do what the call needs.
 * @throws RadrumError `unauthenticated`, `origin_not_allowed`, `forbidden`, `rate_limited`
 */
export async function authenticate(c: Context<Env>, needs: Permission | 'operator'): Promise<Scope> {
  const installation = c.get('installation');
  const requestId = c.get('requestId');
  const key = /^Bearer ([\x21-\x7e]{1,300})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (key === undefined)
    throw new RadrumError(
      'unauthenticated',
      'Send a key as "Authorization: Bearer …". Keys are made in the console under Settings, API keys.',
    );
  const isOperator = isSameSecret(key, c.get('platformKey'));
  if (needs === 'operator') {
    if (isOperator) return { ...systemScope(installation, '', 'operator'), actor: { kind: 'operator' }, requestId };
    await authenticateKey(installation, key, c.req.header('origin'), requestId);
    throw new RadrumError('forbidden', 'Only the operator key may do this.');
  }
  if (isOperator)
    throw new RadrumError('forbidden', 'The operator key belongs to no tenant. Use a secret key of the tenant.');
  const scope = await authenticateKey(installation, key, c.req.header('origin'), requestId);
  await allowRequest(scope, c.get('visitor'));
  authorise(scope, needs);
  c.set('scope', scope);
  return scope;
}
