import { type Installation, logoMaxBytes, memberScope, RadrumError, readLogo, removeLogo, setLogo } from '@radrum/core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Env } from '../http/context.ts';
import { isFromOwnPage, sessionOf } from '../sign-in/auth.ts';

const tooLarge = () => {
  throw new RadrumError('body_too_large', 'The file is larger than 1 MB. Make it smaller and try again.');
};

/** A tenant's logo, for the console: a picture is no JSON, so it goes beside the console's calls. */
export function addLogo(app: OpenAPIHono<Env>, installation: Installation): void {
  const scopeOf = async (c: Context<Env>, slug: string) =>
    memberScope(installation, await sessionOf(installation, c.req.header('cookie')), slug, c.get('requestId'));
  const ownPage = (c: Context<Env>) => {
    if (!isFromOwnPage(c.req.raw, c.req.header('host') ?? ''))
      throw new RadrumError('origin_not_allowed', 'These calls are taken from Rådrum’s own pages only.');
  };
  app.get('/api/logo/:tenant', async (c) => {
    const bytes = await readLogo(await scopeOf(c, c.req.param('tenant')));
    if (!bytes) throw new RadrumError('not_found', 'There is no logo.');
    return c.body(bytes, 200, { 'content-type': 'image/png', 'cache-control': 'private, no-cache' });
  });
  app.put('/api/logo/:tenant', bodyLimit({ maxSize: logoMaxBytes, onError: tooLarge }), async (c) => {
    ownPage(c);
    await setLogo(await scopeOf(c, c.req.param('tenant')), new Uint8Array(await c.req.arrayBuffer()));
    return c.body(null, 204);
  });
  app.delete('/api/logo/:tenant', async (c) => {
    ownPage(c);
    await removeLogo(await scopeOf(c, c.req.param('tenant')));
    return c.body(null, 204);
  });
}
