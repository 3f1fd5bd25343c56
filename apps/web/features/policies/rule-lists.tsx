'use client';
import { useLocale } from '../../locale/locale-provider';
import type { ControlProps } from './control-props';
import { EntryList } from './entry-list';

/* Rules that are lists of entries: a level below adds to what holds above. */

export function Topics({ policy, draft, set }: ControlProps) {
  const say = useLocale().words.policies;
  return (
    <EntryList
      label={say.fields.declinedTopics}
      inherited={policy.above.declinedTopics}
      entries={draft.declinedTopics ?? []}
      empty={{ name: '', phrases: [], reply: '' }}
      fields={[
        { name: 'name', label: say.labels.name, kind: 'line' },
        { name: 'phrases', label: say.labels.phrases, hint: say.hints.phrases, kind: 'words' },
        { name: 'reply', label: say.labels.reply, hint: say.hints.reply, kind: 'area' },
      ]}
      onChange={(declinedTopics) => set({ declinedTopics })}
    />
  );
}

export function Referrals({ policy, draft, set }: ControlProps) {
  const say = useLocale().words.policies;
  return (
    <EntryList
      label={say.fields.referrals}
      inherited={policy.above.referrals}
      entries={draft.referrals ?? []}
      empty={{ name: '', phrases: [], url: '', phone: null }}
      fields={[
        { name: 'name', label: say.labels.authority, kind: 'line' },
        { name: 'phrases', label: say.labels.phrases, hint: say.hints.phrases, kind: 'words' },
        { name: 'url', label: say.labels.url, kind: 'line' },
        { name: 'phone', label: say.labels.phone, kind: 'line' },
      ]}
      onChange={(referrals) => set({ referrals })}
    />
  );
}

export function CrisisContacts({ policy, draft, set }: ControlProps) {
  const say = useLocale().words.policies;
  return (
    <EntryList
      label={say.fields.crisisContacts}
      inherited={policy.above.crisisContacts}
      entries={draft.crisisContacts ?? []}
      empty={{ name: '', phone: '' }}
      fields={[
        { name: 'name', label: say.labels.contactName, kind: 'line' },
        { name: 'phone', label: say.labels.phone, kind: 'line' },
      ]}
      onChange={(crisisContacts) => set({ crisisContacts })}
    />
  );
}
