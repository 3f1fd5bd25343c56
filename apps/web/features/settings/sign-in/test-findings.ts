import type { ConnectionInfo, ConnectionTest } from '../../../api/shapes';
import type { Messages } from '../../../messages';

type Words = Messages['settings']['signIn'];
export type Finding = keyof Words['findings'];
export type TestFailure = keyof Words['failures'];

/** What stands in somebody's way although the service answered, the most important first. */
export function findingsOf(test: ConnectionTest, { trustsEmail }: Pick<ConnectionInfo, 'trustsEmail'>): Finding[] {
  if (!test.ok) return [];
  const { claims, email, isEmailVerified, roleValues, areRolesElsewhere, role } = test;
  return [
    ...(email === null ? (['no_email'] as const) : []),
    ...(email !== null && isEmailVerified === false ? (['email_not_verified'] as const) : []),
    ...(email !== null && isEmailVerified === null && !trustsEmail ? (['email_silent'] as const) : []),
    ...(areRolesElsewhere ? (['roles_elsewhere'] as const) : []),
    ...(role === null && !areRolesElsewhere ? ([roleValues.length === 0 ? 'no_values' : 'no_role'] as const) : []),
    ...(claims.includes('auth_time') ? [] : (['no_auth_time'] as const)),
  ];
}

const failures: readonly TestFailure[] = [
  'provider_unreachable',
  'provider_declined',
  'provider_clock',
  'provider_not_trusted',
  'attempt_expired',
  'no_subject',
];

/** Why a test did not come through, as far as there are words for it; null for one that did. */
export const failureOfTest = ({ ok, error }: Pick<ConnectionTest, 'ok' | 'error'>): TestFailure | null =>
  ok ? null : (failures.find((failure) => failure === error) ?? 'failed');
