import { type Installation, RadrumError, readPublicLogo } from '@radrum/core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from './context.ts';

const tenantId = /^ten_[0-9a-z]{22}$/;
const fileName = /^([0-9a-f]{32})\.png$/;

/** A tenant's logo for its widget, on any site and for anybody. The address names the picture by its content, so that it may be kept. */
export function addWidgetLogo(app: OpenAPIHono<Env>, installation: Installation): void {
  app.get('/widget/logo/:tenant/:file', async (c) => {
    const [tenant] = tenantId.exec(c.req.param('tenant')) ?? [];
    const [, digest] = fileName.exec(c.req.param('file')) ?? [];
    const bytes = tenant && digest && (await readPublicLogo(installation, tenant, digest));
    if (!bytes) throw new RadrumError('not_found', 'There is no such picture.');
    return c.body(bytes, 200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });
}
