import { expect, it } from 'vitest';
import { kindOfIssuer } from './provider-kind';

it('knows services by their issuer', () => {
  expect(kindOfIssuer('https://login.microsoftonline.com/1b2c/v2.0')).toBe('entra');
  expect(kindOfIssuer('https://id.lindvik.example/realms/lindvik')).toBe('keycloak');
  expect(kindOfIssuer('https://id.lindvik.example/auth/realms/lindvik/')).toBe('keycloak');
  expect(kindOfIssuer('https://login.microsoftonline.com.evil.example/x')).toBe('other');
  expect(kindOfIssuer('inte en adress')).toBe('other');
});
