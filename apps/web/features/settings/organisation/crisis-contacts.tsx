'use client';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { hasProblemAt } from '../problem-at';
import type { ContactDraft } from './contact-draft';

type Contact = ContactDraft['crisis'][number];
const most = 10;

/** Local help in a crisis, in the order in which it is told. */
export function CrisisContacts(props: {
  contacts: readonly Contact[];
  canEdit: boolean;
  error: unknown;
  onChange: (contacts: Contact[]) => void;
}) {
  const { contacts, canEdit, error, onChange } = props;
  const { organisation } = useLocale().words.settings;
  const added = useRef(0);
  const set = (key: string, part: Partial<Contact>) =>
    onChange(contacts.map((contact) => (contact.key === key ? { ...contact, ...part } : contact)));
  return (
    <div className="stack form-width">
      {contacts.length === 0 ? <p className="dim">{organisation.noCrisis}</p> : null}
      {contacts.map((contact, index) => (
        <div key={contact.key} className="crisis-row">
          <Input
            label={organisation.crisisName(index + 1)}
            error={hasProblemAt(error, `contact.crisis.${index}.name`) ? organisation.crisisNameWrong : undefined}
            value={contact.name}
            onChange={(event) => set(contact.key, { name: event.target.value })}
            required
            maxLength={100}
            autoComplete="off"
          />
          <Input
            label={organisation.crisisPhone(index + 1)}
            error={hasProblemAt(error, `contact.crisis.${index}.phone`) ? organisation.crisisPhoneWrong : undefined}
            type="tel"
            value={contact.phone}
            onChange={(event) => set(contact.key, { phone: event.target.value })}
            required
            maxLength={40}
            autoComplete="off"
          />
          {canEdit ? (
            <Button kind="quiet" square onClick={() => onChange(contacts.filter(({ key }) => key !== contact.key))}>
              <Icon of={X} />
              <span className="sr">{organisation.removeCrisis(index + 1)}</span>
            </Button>
          ) : null}
        </div>
      ))}
      {canEdit && contacts.length < most ? (
        <p>
          <Button
            kind="quiet"
            small
            onClick={() => onChange([...contacts, { key: `new-${added.current++}`, name: '', phone: '' }])}
          >
            <Icon of={Plus} />
            {organisation.addCrisis}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
