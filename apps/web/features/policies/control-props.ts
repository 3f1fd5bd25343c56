import type { PolicyChanges, PolicyInfo, PolicyRules, RoleInfo } from '../../api/shapes';

/** What every control of a rule is given. */
export interface ControlProps {
  policy: PolicyInfo;
  draft: PolicyChanges;
  /** What would hold with the draft. */
  rules: PolicyRules;
  roles: readonly RoleInfo[];
  models: readonly { id: string; region: string }[];
  set: (changes: PolicyChanges) => void;
}
