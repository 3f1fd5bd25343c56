import type { Messages } from '../sv';

export const membersWords: Pick<Messages, 'members'> = {
  members: {
    title: 'Members',
    text: 'Those who can sign in here.',
    who: 'Who',
    role: 'Role',
    lastSeen: 'Last signed in',
    never: 'not yet',
    out: 'Out',
    fromClaims: 'decided by the sign-in service',
    claimsHint:
      'The role comes from your sign-in service. If you choose another one, it holds until the service says otherwise at the next sign-in.',
    change: 'Change',
    giveRole: 'Give the role',
    endSessions: 'End all sessions',
    sessionsEnded: (count) =>
      count === 0
        ? 'There were no sessions.'
        : count === 1
          ? 'One session was ended.'
          : `${count} sessions were ended.`,
    takeOut: 'Take the member out',
    takeOutText: 'The member is signed out at once and cannot come in again. The log remembers what the member did.',
    letIn: 'Let in again',
    letInText: 'The member can sign in again, with the same role.',
    invite: 'Invite',
    inviteText: 'An invitation is valid for 14 days.',
    addresses: 'E-mail addresses',
    addressesHint: 'Paste as many as you like, at most 200 at a time. Put line breaks or commas between them.',
    send: 'Send the invitation',
    inviting: 'Sending',
    outcome: 'What became of it',
    states: {
      invited: 'invited',
      member_already: 'is a member already',
      invited_already: 'is invited already',
      no_address: 'is not an e-mail address',
    },
    invitations: 'Invitations',
    invitationsText: 'Those who have not answered yet.',
    noInvitations: 'No invitation waits for an answer.',
    until: 'Valid until',
    expired: 'Has run out',
    sendAgain: 'Send again',
    sentAgain: 'Sent again',
    withdraw: 'Withdraw',
    ourRoles: 'Rådrum’s roles',
    ourRolesText: 'The same everywhere; they cannot be changed.',
    ownRoles: 'Your own roles',
    ownRolesText: 'Nobody can give away more than they may do themselves.',
    noOwnRoles: 'You have no roles of your own.',
    holders: 'Members',
    newRole: 'Make a role',
    roleName: 'What should the role be called?',
    saveRole: 'Save the role',
    deleteRole: 'Delete the role',
  },
};
