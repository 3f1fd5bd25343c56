export { normaliseEmail } from './email.ts';
export {
  acceptInvitation,
  type InvitationInfo,
  type InvitationResult,
  inviteMembers,
  listInvitations,
  newInvitations,
  type OpenInvitation,
  readAddresses,
  readInvitation,
  resendInvitation,
  withdrawInvitation,
} from './invitations.ts';
export { listOwners } from './list-owners.ts';
export { nameAuthors } from './name-authors.ts';
export { listMembers, memberChanges, type MemberInfo, updateMember } from './members.ts';
export {
  createRole,
  deleteRole,
  listRoles,
  newRole,
  type NewRole,
  roleChanges,
  type RoleInfo,
  updateRole,
} from './roles.ts';
export {
  createSession,
  forgetSessions,
  memberScope,
  newSessionToken,
  type Proof,
  readSession,
  rotateSession,
  type Session,
  sessionHours,
  type SessionTenant,
  type SignInMethod,
} from './session.ts';
export {
  endSession,
  endSessionsOf,
  endSessionsOfUser,
  listSessions,
  revokeOtherSessions,
  revokeSession,
  rotateSessionsOf,
  type SessionInfo,
} from './sessions.ts';
export { isLastOwner } from './last-owner.ts';
export { authSecret, createSignInLink, ownPath, signInLinkMinutes } from './sign-in-link.ts';
