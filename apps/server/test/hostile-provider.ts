import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** How the next sign-in at a provider goes wrong. */
export interface Fault {
  /** Changes the claims of the identity token before it is signed. */
  claims?: (claims: JWTPayload) => JWTPayload;
  /** Signs with a key that the provider does not publish. */
  isForged?: boolean;
  /** Signs with nothing at all. */
  isUnsigned?: boolean;
  /** Answers the token request with this status. */
  tokenStatus?: number;
  /** Waits so long before it answers, in milliseconds. */
  delayMs?: number;
}

/** A provider of our own making, that does what real ones must not: only the protocol's outside, at a free port of this machine. */
export async function openHostileProvider() {
  let [kid, keys] = ['key-1', await generateKeyPair('RS256')];
  const stranger = await generateKeyPair('RS256');
  let fault: Fault = {};
  const nonces = new Map<string, string>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
  const send = (response: ServerResponse, body: object, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (url.pathname === '/.well-known/openid-configuration')
      return void send(response, {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/me`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (url.pathname === '/keys')
      return void send(response, { keys: [{ ...(await exportJWK(keys.publicKey)), kid, alg: 'RS256', use: 'sig' }] });
    if (url.pathname === '/auth') {
      const code = crypto.randomUUID();
      nonces.set(code, url.searchParams.get('nonce') ?? '');
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString();
      return void response.writeHead(302, { location: back.href }).end();
    }
    if (url.pathname === '/token') {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      if (fault.tokenStatus) return void send(response, { error: 'server_error' }, fault.tokenStatus);
      const nonce = nonces.get(new URLSearchParams(body).get('code') ?? '') ?? '';
      return void send(response, {
        access_token: 'x',
        token_type: 'Bearer',
        expires_in: 60,
        id_token: await idToken(nonce),
      });
    }
    return void send(response, {}, 404);
  }

  async function idToken(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const honest: JWTPayload = {
      iss: issuer,
      aud: 'radrum',
      sub: 'elin',
      nonce,
      iat: now,
      exp: now + 60,
      email: 'elin@lindvik.example',
      email_verified: true,
      groups: ['redaktion'],
    };
    const claims = fault.claims?.(honest) ?? honest;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    if (fault.isUnsigned) return `${part({ alg: 'none' })}.${part(claims)}.`;
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(fault.isForged ? stranger.privateKey : keys.privateKey);
  }

  return {
    issuer,
    host: new URL(issuer).host,
    client_id: 'radrum',
    client_secret: 'x',
    fails: (next: Fault) => {
      fault = next;
    },
    rotateKeys: async () => {
      [kid, keys] = [`key-${crypto.randomUUID()}`, await generateKeyPair('RS256')];
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
