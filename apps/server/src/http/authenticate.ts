import {
  authorise,
  authenticateKey,
  isSameSecret,
  memberScope,
  type Permission,
  RadrumError,
  type Scope,
  systemScope,
} from '@radrum/core';
import type { Context } from 'hono';
import { isFromOwnPage, sessionOf } from '../sign-in/auth.ts';
import type { Env } from './context.ts';
import { allowRequest } from './rate-limit.ts';

/**
 * Who calls, and whether they may do what the call needs.
 * @param check `requirePermission` for the few calls that a suspended tenant answers too
 * @throws RadrumError `unauthenticated`, `origin_not_allowed`, `forbidden`, `rate_limited`
 */
export async function authenticate(
  c: Context<Env>,
  needs: Permission | 'operator',
  check: typeof authorise = authorise,
): Promise<Scope> {
  const installation = c.get('installation');
  const requestId = c.get('requestId');
  const key = /^Bearer ([\x21-\x7e]{1,300})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const member = key === undefined && needs !== 'operator' ? await sessionScope(c) : undefined;
  if (member && needs !== 'operator') {
    check(member, needs);
    c.set('scope', member);
    return member;
  }
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
  c.set('rate', await allowRequest(scope, c.get('visitor')));
  check(scope, needs);
  c.set('scope', scope);
  return scope;
}

/**
 * The scope of a signed-in person who calls from a page of our own, for the tenant that the header names. No other site's page can send
 * that header with a cookie: browsers ask first, and are never told that it may.
 */
async function sessionScope(c: Context<Env>): Promise<Scope | undefined> {
  const tenant = c.req.header('radrum-tenant');
  const cookie = c.req.header('cookie');
  if (tenant === undefined || cookie === undefined) return undefined;
  const { host } = new URL(c.req.url);
  const isOwnPage =
    c.req.method === 'GET' && c.req.header('origin') === undefined
      ? c.req.header('sec-fetch-site') === 'same-origin'
      : isFromOwnPage(c.req.raw, host);
  if (!isOwnPage)
    throw new RadrumError(
      'origin_not_allowed',
      'A session is taken from Rådrum’s own pages only. Elsewhere, use a key.',
    );
  const installation = c.get('installation');
  return memberScope(installation, await sessionOf(installation, cookie), tenant, c.get('requestId'));
}
