'use client';
import type { Invitation, Member, RoleInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Status } from '../../ui/outcome';
import { Pager } from '../../ui/pager';
import { type Column, Table } from '../../ui/table';
import { InvitationDeeds } from './invitation-deeds';
import { Invite } from './invite';
import { MemberDeeds } from './member-deeds';
import { roleName } from './role-name';

interface Props {
  page: { data: readonly Member[]; nextCursor: string | null };
  isFirst: boolean;
  invitations: readonly Invitation[];
  roles: readonly RoleInfo[];
  tenant: string;
  canEdit: boolean;
}

/** Who works here, with which role, and who has been invited. */
export function Members({ page, isFirst, invitations, roles, tenant, canEdit }: Props) {
  const { words, format } = useLocale();
  const { members } = words;
  const nameOfRole = (id: string) => roleName(roles, id, words.tenants.roles);
  const people: Column<Member>[] = [
    {
      head: members.who,
      isName: true,
      cell: (member) => (
        <>
          <strong>{member.name ?? member.email}</strong>
          {member.name ? <small className="dim">{member.email}</small> : null}
        </>
      ),
    },
    {
      head: members.role,
      cell: (member) => (
        <>
          {nameOfRole(member.role)}
          {member.roleFrom === 'claims' ? <small className="dim">{members.fromClaims}</small> : null}
        </>
      ),
    },
    {
      head: members.lastSeen,
      cell: (member) =>
        member.isDisabled ? (
          <Status state="draft">{members.out}</Status>
        ) : member.lastSeenAt ? (
          format.dateTime(member.lastSeenAt)
        ) : (
          members.never
        ),
    },
    ...(canEdit
      ? [
          {
            head: words.actions.actions,
            isHeadHidden: true,
            cell: (member: Member) => <MemberDeeds member={member} roles={roles} tenant={tenant} />,
          },
        ]
      : []),
  ];
  const invited: Column<Invitation>[] = [
    { head: members.who, isName: true, cell: (invitation) => <strong>{invitation.email}</strong> },
    { head: members.role, cell: (invitation) => nameOfRole(invitation.role) },
    {
      head: members.until,
      cell: (invitation) =>
        invitation.isExpired ? (
          <Status state="warn">{members.expired}</Status>
        ) : (
          <time dateTime={invitation.expiresAt}>{format.date(invitation.expiresAt)}</time>
        ),
    },
    ...(canEdit
      ? [
          {
            head: words.actions.actions,
            isHeadHidden: true,
            cell: (invitation: Invitation) => <InvitationDeeds invitation={invitation} tenant={tenant} />,
          },
        ]
      : []),
  ];
  const root = `/t/${tenant}/settings/members`;
  return (
    <>
      <Band first title={members.title} text={members.text}>
        <Table label={members.title} rows={page.data} keyOf={(member) => member.id} columns={people} />
        {page.nextCursor || !isFirst ? (
          <Pager
            count={null}
            older={page.nextCursor && `${root}?cursor=${page.nextCursor}`}
            first={isFirst ? null : root}
            words={words.actions}
          />
        ) : null}
      </Band>
      {canEdit ? (
        <Band title={members.invite} text={members.inviteText}>
          <Invite roles={roles} tenant={tenant} />
        </Band>
      ) : null}
      <Band title={members.invitations} text={members.invitationsText}>
        {invitations.length > 0 ? (
          <Table label={members.invitations} rows={invitations} keyOf={({ id }) => id} columns={invited} />
        ) : (
          <p className="dim">{members.noInvitations}</p>
        )}
      </Band>
    </>
  );
}
