import { createServer } from 'node:http';
import { Provider, type Configuration } from 'oidc-provider';

/** A person at the provider. */
export interface ProviderPerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
}

/**
 * A real OpenID Connect provider on a free port of this machine. Who signs in there is whoever `next` names: its own pages are left out.
 */
export async function openProvider(home = 'http://localhost:3000', wanted = 0) {
  const people = new Map<string, ProviderPerson>();
  let next = '';
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const client = { client_id: 'radrum', client_secret: 'a-secret-of-the-provider-0123456789' };
  const configuration: Configuration = {
    clients: [{ ...client, redirect_uris: [`${home}/`], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a-key-of-the-provider'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ ...people.get(sub), sub }),
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    ttl: { Session: 60, Grant: 60, Interaction: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
  };
  const provider = new Provider(issuer, configuration);
  // each connection has an address of its own, which is not known when the provider starts
  provider.Client.prototype.redirectUriAllowed = (uri: string) => uri.startsWith(`${home}/api/auth/callback/con_`);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      void answer(request, response);
      return;
    }
    if (next === '') void provider.interactionFinished(request, response, { error: 'access_denied' });
    else void provider.interactionFinished(request, response, { login: { accountId: next } });
  });
  return {
    issuer,
    host: `127.0.0.1:${port}`,
    ...client,
    /** Makes or changes a person, who signs in next. */
    signsIn: (person: ProviderPerson) => {
      people.set(person.sub, person);
      next = person.sub;
    },
    /** The next one presses "cancel". */
    cancels: () => {
      next = '';
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
