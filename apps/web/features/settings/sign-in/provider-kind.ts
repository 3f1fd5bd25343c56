/** Kinds of sign-in services that we can help with in words. */
export const providerKinds = ['entra', 'keycloak', 'other'] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** Which kind an issuer's address belongs to, as far as one can see. */
export function kindOfIssuer(issuer: string): ProviderKind {
  const url = URL.parse(issuer);
  if (url?.hostname === 'login.microsoftonline.com') return 'entra';
  return url && /\/realms\/[^/]+\/?$/.test(url.pathname) ? 'keycloak' : 'other';
}
