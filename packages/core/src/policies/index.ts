export { comparePolicies, policyComparison } from './compare.ts';
export { authoriseReading } from './conversation-readers.ts';
export { tenantRules, tenantSubject, type PolicyInForce, type PolicySubject } from './in-force.ts';
export { endNotice, getNotice, newNotice, showNotice } from './notice.ts';
export type { EmergencyNotice } from './notice-shown.ts';
export { getPolicy, policyUpdate, updatePolicy, type PolicyInfo } from './policy.ts';
export {
  listPolicyVersions,
  policyPublication,
  policyVersionChoice,
  publishPolicy,
  rollBackPolicy,
  withdrawPolicy,
  type PolicyVersionInfo,
} from './publish.ts';
export { resolvePolicy, type PolicyLevel, type ResolvedPolicy } from './resolve.ts';
export { applyRetention } from './retention.ts';
export {
  personalDataActions,
  platformRules,
  policyChanges,
  policyRules,
  type PolicyChanges,
  type PolicyRules,
  type RuleName,
} from './rules.ts';
