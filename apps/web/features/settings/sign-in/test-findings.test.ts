import { describe, expect, it } from 'vitest';
import type { ConnectionTest } from '../../../api/shapes';
import { failureOfTest, findingsOf } from './test-findings';

const test: ConnectionTest = {
  at: '2026-11-24T10:00:00Z',
  ok: true,
  error: null,
  claims: ['sub', 'auth_time'],
  subject: 'elin',
  email: 'elin@lindvik.example',
  isEmailVerified: true,
  roleValues: ['redaktion'],
  areRolesElsewhere: false,
  role: 'editor',
};
const strict = { trustsEmail: false };

describe('what a test of a connection found', () => {
  it('is nothing to mend where everything came', () => {
    expect(findingsOf(test, strict)).toEqual([]);
  });
  it('is an address that is missing, denied or kept silent about', () => {
    expect(findingsOf({ ...test, email: null, isEmailVerified: null }, strict)).toEqual(['no_email']);
    expect(findingsOf({ ...test, isEmailVerified: false }, { trustsEmail: true })).toEqual(['email_not_verified']);
    expect(findingsOf({ ...test, isEmailVerified: null }, strict)).toEqual(['email_silent']);
    expect(findingsOf({ ...test, isEmailVerified: null }, { trustsEmail: true })).toEqual([]);
  });
  it('is a role that nothing gives', () => {
    expect(findingsOf({ ...test, role: null }, strict)).toEqual(['no_role']);
    expect(findingsOf({ ...test, role: null, roleValues: [] }, strict)).toEqual(['no_values']);
    expect(findingsOf({ ...test, roleValues: [] }, strict)).toEqual([]);
  });
  it('is groups that the service keeps elsewhere, whatever role that leaves', () => {
    expect(findingsOf({ ...test, role: null, roleValues: [], areRolesElsewhere: true }, strict)).toEqual([
      'roles_elsewhere',
    ]);
  });
  it('is a service that does not say when somebody signed in', () => {
    expect(findingsOf({ ...test, claims: ['sub'] }, strict)).toEqual(['no_auth_time']);
  });
  it('is silent about a test that did not come through, which has a reason of its own', () => {
    expect(findingsOf({ ...test, ok: false, error: 'provider_clock', role: null }, strict)).toEqual([]);
    expect(failureOfTest({ ok: false, error: 'provider_clock' })).toBe('provider_clock');
    expect(failureOfTest({ ok: false, error: 'something new' })).toBe('failed');
    expect(failureOfTest(test)).toBeNull();
  });
});
