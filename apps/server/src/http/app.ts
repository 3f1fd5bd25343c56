import { type Installation, isAllowedOrigin, newId, RadrumError } from '@radrum/core';
import { OpenAPIHono } from '@hono/zod-openapi';
import { addConsole } from '../console/endpoint.ts';
import { addStripeWebhook } from '../payments/stripe/webhook.ts';
import { addLogo } from '../console/logo.ts';
import { addDemo } from '../demo/site.ts';
import type { Environment } from '../environment.ts';
import { handleAuth } from '../sign-in/auth.ts';
import type { Env } from './context.ts';
import { limitBody } from './body.ts';
import { addOpenAi } from './openai/index.ts';
import { asRadrumError, problemResponse } from './problem.ts';
import { addAssistantRoutes } from './routes/assistants.ts';
import { addConversationRoutes } from './routes/conversations.ts';
import { addKeyRoutes } from './routes/keys.ts';
import { addKnowledgeRoutes } from './routes/knowledge.ts';
import { addMessageRoute } from './routes/messages.ts';
import { addHandoffRoutes } from './routes/handoffs.ts';
import { addModelRoutes } from './routes/models.ts';
import { addPolicyRoutes } from './routes/policies.ts';
import { addRecordRoutes } from './routes/records.ts';
import { addSynonymRoutes } from './routes/synonyms.ts';
import { addUsageRoutes } from './routes/usage.ts';
import { addWebhookRoutes } from './routes/webhooks.ts';
import { addTaskRoutes } from './routes/tasks.ts';
import { addCategorySetRoutes, addTemplateRoutes } from './routes/templates.ts';
import { addTestSetRoutes } from './routes/test-sets.ts';
import { addTenantRoutes } from './routes/tenants.ts';
import { visitorOf } from './visitor.ts';
import { addWidgetFiles } from './widget-files.ts';
import { addWidgetLogo } from './widget-logo.ts';

/** How long the database may take to show that it is there. */
const healthMs = 1_500;

/** Everything that the server answers itself. */
export function createApp(
  installation: Installation,
  environment: Environment,
  isStarting: () => boolean = () => false,
): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();

  app.use(async (c, next) => {
    c.set('requestId', newId('request'));
    c.set('installation', installation);
    c.set('platformKey', environment.platformKey);
    c.set('visitor', visitorOf(c, environment.trustedProxies));
    await next();
    c.header('x-request-id', c.get('requestId'));
    c.header('x-content-type-options', 'nosniff');
  });
  app.onError((error, c) => {
    const known = asRadrumError(error);
    if (known.status >= 500)
      installation.log.error({ err: error, requestId: c.get('requestId'), path: c.req.routePath }, 'request failed');
    return problemResponse(known, c.get('requestId'));
  });
  app.notFound((c) =>
    problemResponse(new RadrumError('not_found', 'There is nothing at this address.'), c.get('requestId')),
  );

  app.get('/api/health', async (c) => {
    if (isStarting()) return c.json({ status: 'starting' }, 503);
    const isReady = await Promise.race([
      installation.db.ping().then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), healthMs)),
    ]);
    return c.json({ status: isReady ? 'ready' : 'unavailable' }, isReady ? 200 : 503);
  });
  // The console is nobody's search result; the demo is read by our own crawler, as any site is.
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /t/\nDisallow: /api/\n'));
  app.all('/api/auth/*', limitBody, (c) => handleAuth(installation, c.req.raw));
  addConsole(app, installation, environment);
  addLogo(app, installation);
  if (environment.stripe) addStripeWebhook(app, installation, environment.stripe);
  app.route('/api/v1', createPublicApi(installation));
  addOpenAi(app);
  addWidgetLogo(app, installation);
  addWidgetFiles(app);
  if (environment.hasDemo) addDemo(app, environment);
  return app;
}

/** The public HTTP API, version 1. */
function createPublicApi(installation: Installation): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>();
  // Browsers on municipal sites: only origins that a publishable key names may read an answer.
  api.use(async (c, next) => {
    const origin = c.req.header('origin');
    const isAllowed = origin !== undefined && (await isAllowedOrigin(installation.db, origin));
    if (c.req.method === 'OPTIONS') {
      const headers = new Headers({ vary: 'origin', 'x-request-id': c.get('requestId') });
      if (isAllowed) {
        headers.set('access-control-allow-origin', origin);
        headers.set('access-control-allow-methods', 'GET, POST, DELETE');
        headers.set('access-control-allow-headers', 'authorization, content-type, accept, idempotency-key');
        headers.set('access-control-max-age', '600');
      }
      return new Response(null, { status: 204, headers });
    }
    await next();
    c.header('vary', 'origin');
    const scope = c.get('scope');
    const isPublishable = scope === undefined || (scope.actor.kind === 'key' && scope.actor.type === 'publishable');
    if (isAllowed && isPublishable) {
      c.header('access-control-allow-origin', origin);
      c.header('access-control-expose-headers', 'x-request-id, retry-after');
    }
    return undefined;
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'secretKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'rs_… of a tenant, with the scope that the call needs',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'publishableKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'rp_… for public pages: talks to published citizen assistants',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'operatorKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'The platform’s own key',
  });
  addTenantRoutes(api);
  addKeyRoutes(api);
  addKnowledgeRoutes(api);
  addAssistantRoutes(api);
  addMessageRoute(api);
  addConversationRoutes(api);
  addSynonymRoutes(api);
  addHandoffRoutes(api);
  addPolicyRoutes(api);
  addWebhookRoutes(api);
  addTaskRoutes(api);
  addTemplateRoutes(api);
  addCategorySetRoutes(api);
  addTestSetRoutes(api);
  addModelRoutes(api);
  addUsageRoutes(api);
  addRecordRoutes(api);
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Rådrum',
      version: '1',
      description: 'The shared digital assistant of the public sector',
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    servers: [{ url: `${installation.baseUrl}/api/v1` }],
  });
  return api;
}
