export { admitByConnection, type Admission, type Refusal } from './admit.ts';
export { mappedRole, readClaims, roleMapping, type Claims, type RoleMapping } from './claims.ts';
export {
  connectionChanges,
  type ConnectionInfo,
  type ConnectionTest,
  createConnection,
  deleteConnection,
  keepTestResult,
  listConnections,
  newConnection,
  startConnectionTest,
  updateConnection,
} from './connections.ts';
export { addDomain, confirmDomain, type DomainInfo, listDomains, newDomain, removeDomain } from './domains.ts';
export { domainOf, isPrivateMailbox } from './email-domain.ts';
export { requestSignInLink } from './email-link.ts';
export { openConnection, type OpenConnection } from './open-connection.ts';
export { addPasskey, findPasskey, listPasskeys, passkeyUsed, removePasskey, type StoredPasskey } from './passkeys.ts';
export { challenge, useChallenge } from './challenge.ts';
export { recordFailedSignIn, recordSignIn } from './record-sign-in.ts';
export {
  getSignInSettings,
  releaseSignIn,
  signInSettings,
  signInSettingsChange,
  type SignInSettings,
  updateSignInSettings,
} from './settings.ts';
export { signInWays, type SignInWays } from './ways.ts';
