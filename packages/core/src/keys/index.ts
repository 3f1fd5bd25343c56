export { isAllowedOrigin, rememberOrigins } from './allowed-origins.ts';
export { readApiKey } from './api-key.ts';
export { authenticateKey, forgetKeys } from './authenticate.ts';
export { createKey, newKey, origin, storeKey, type NewKey } from './create-key.ts';
export { listKeys, type KeyInfo } from './list-keys.ts';
export { revokeKey } from './revoke-key.ts';
export { rotateKey, rotation } from './rotate-key.ts';
