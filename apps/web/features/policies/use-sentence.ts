'use client';
import type { PolicyRules, RoleInfo, RuleName } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { roleName } from '../members/role-name';
import { sentenceOf } from './sentence';

/** How a rule reads on the website, in the language of the page. */
export function useSentence(roles: readonly RoleInfo[]): (rules: PolicyRules, name: RuleName) => string {
  const { words, format, language } = useLocale();
  const context = {
    say: words.policies,
    format,
    language,
    toolNames: words.tools.names,
    roleName: (id: string) => roleName(roles, id, words.tenants.roles),
  };
  return (rules, name) => sentenceOf(rules, name, context);
}
