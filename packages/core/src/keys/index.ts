export { isAllowedOrigin } from './allowed-origins.ts';
export { readApiKey } from './api-key.ts';
export { authenticateKey } from './authenticate.ts';
export { createKey, newKey, storeKey, type NewKey } from './create-key.ts';
export { listKeys, type KeyInfo } from './list-keys.ts';
export { revokeKey } from './revoke-key.ts';
