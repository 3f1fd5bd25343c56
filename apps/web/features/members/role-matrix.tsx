'use client';
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Permission, RoleInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Select } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ScrollRegion } from '../../ui/scroll-region';
import { byArea } from './permission-areas';
import { roleName } from './role-name';

interface Props {
  roles: readonly RoleInfo[];
  /** Every permission that there is. */
  all: readonly Permission[];
}

/** Which role may do what, all at once; where there is no room for that, one role at a time. */
export function RoleMatrix({ roles, all }: Props) {
  const { words, format } = useLocale();
  const { members, settings } = words;
  return (
    <>
      <div className="matrix-wide">
        <ScrollRegion label={members.matrix}>
          <table className="table matrix" aria-label={members.matrix}>
            <thead>
              <tr>
                <th scope="col">{settings.may}</th>
                {roles.map(({ id }) => (
                  <th key={id} scope="col">
                    {roleName(roles, id, words.tenants.roles)}
                  </th>
                ))}
              </tr>
            </thead>
            {byArea(all).map(({ area, permissions }) => (
              <tbody key={area}>
                <tr className="matrix-area">
                  <th scope="rowgroup" colSpan={roles.length + 1}>
                    <span>{members.areas[area]}</span>
                  </th>
                </tr>
                {permissions.map((permission) => (
                  <tr key={permission}>
                    <th scope="row">{lookUp(settings.scopes, permission) ?? permission}</th>
                    {roles.map((role) => (
                      <td key={role.id}>
                        <Tick isGiven={role.permissions.includes(permission)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            ))}
            <tfoot>
              <tr>
                <th scope="row">{members.holders}</th>
                {roles.map((role) => (
                  <td key={role.id}>{format.number(role.members)}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      </div>
      <div className="matrix-narrow">
        <OneRole roles={roles} all={all} />
      </div>
    </>
  );
}

function Tick({ isGiven }: { isGiven: boolean }) {
  const { members } = useLocale().words;
  return (
    <>
      {isGiven ? <Icon of={Check} /> : <span aria-hidden="true">–</span>}
      <span className="sr">{isGiven ? members.yes : members.no}</span>
    </>
  );
}

/** The same for a role that is chosen. */
function OneRole({ roles, all }: Props) {
  const { words } = useLocale();
  const { members, settings } = words;
  const [chosen, setChosen] = useState(roles[0]?.id ?? '');
  const role = roles.find(({ id }) => id === chosen) ?? roles[0];
  if (!role) return null;
  return (
    <div className="stack">
      <Select label={members.role} value={role.id} onChange={(event) => setChosen(event.target.value)}>
        {roles.map(({ id }) => (
          <option key={id} value={id}>
            {roleName(roles, id, words.tenants.roles)}
          </option>
        ))}
      </Select>
      <p className="meta">{members.held(role.members)}</p>
      {byArea(all).map(({ area, permissions }) => (
        <section key={area} aria-label={members.areas[area]}>
          <h3 className="h4">{members.areas[area]}</h3>
          <ul className="given">
            {permissions.map((permission) => {
              const isGiven = role.permissions.includes(permission);
              return (
                <li key={permission} className={isGiven ? undefined : 'dim'}>
                  <Tick isGiven={isGiven} /> {lookUp(settings.scopes, permission) ?? permission}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
