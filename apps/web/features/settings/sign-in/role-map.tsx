'use client';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Input, Select } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { Note } from '../../../ui/note';
import type { ConnectionDraft } from './connection-draft';
import type { RoleOption } from './role-options';

type Row = ConnectionDraft['roleMap'][number];
const most = 100;

/** Which value of the service gives which role: the first row that fits. */
export function RoleMap(props: {
  draft: Pick<ConnectionDraft, 'roleClaim' | 'roleMap' | 'defaultRole'>;
  roles: readonly RoleOption[];
  onChange: (part: Partial<ConnectionDraft>) => void;
}) {
  const { draft, roles, onChange } = props;
  const { signIn } = useLocale().words.settings;
  const added = useRef(0);
  const { roleClaim, roleMap, defaultRole } = draft;
  const set = (key: string, part: Partial<Row>) =>
    onChange({ roleMap: roleMap.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  const options = roles.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <div className="stack form-width">
      <Input
        label={signIn.roleClaim}
        hint={signIn.roleClaimHint}
        value={roleClaim}
        onChange={(event) => onChange({ roleClaim: event.target.value })}
        required
        mono
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
      />
      {roleMap.length === 0 ? <p className="dim">{signIn.noRows}</p> : null}
      {roleMap.map((row, index) => (
        <div key={row.key} className="crisis-row">
          <Input
            label={signIn.value(index + 1)}
            value={row.value}
            onChange={(event) => set(row.key, { value: event.target.value })}
            mono
            maxLength={200}
            spellCheck={false}
            autoComplete="off"
          />
          <Select
            label={signIn.roleFor(index + 1)}
            value={row.role}
            onChange={(event) => set(row.key, { role: event.target.value })}
          >
            {options}
          </Select>
          <Button
            kind="quiet"
            square
            onClick={() => onChange({ roleMap: roleMap.filter(({ key }) => key !== row.key) })}
          >
            <Icon of={X} />
            <span className="sr">{signIn.removeRow(index + 1)}</span>
          </Button>
        </div>
      ))}
      {roleMap.length < most ? (
        <p>
          <Button
            kind="quiet"
            small
            onClick={() =>
              onChange({ roleMap: [...roleMap, { key: `new-${added.current++}`, value: '', role: 'editor' }] })
            }
          >
            <Icon of={Plus} />
            {signIn.addRow}
          </Button>
        </p>
      ) : null}
      <Select
        label={signIn.defaultRole}
        value={defaultRole}
        onChange={(event) => onChange({ defaultRole: event.target.value })}
      >
        <option value="">{signIn.noRole}</option>
        {options}
      </Select>
      {defaultRole === 'owner' ? <Note tone="warn">{signIn.defaultOwner}</Note> : null}
    </div>
  );
}
