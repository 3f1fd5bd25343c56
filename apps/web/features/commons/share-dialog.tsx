'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { CommonsKind, Sharing } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Area, Input, Select } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { asKind, kindsInOrder, licences } from './kinds';

/** Something that is shared from its own page. */
interface Subject {
  kind: CommonsKind;
  id: string;
  name: string;
}

/** Shares something with all: what it is, in which words, and on which terms. `subject` is left out where it is still to be chosen. */
export function ShareWithAll({
  tenant,
  subject,
  small = false,
}: {
  tenant: string;
  subject?: Subject;
  small?: boolean;
}) {
  const { words } = useLocale();
  const say = words.commons;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="second" small={small} onClick={() => setIsOpen(true)}>
        <Icon of={Users} />
        {say.share}
      </Button>
      <ShareDialog tenant={tenant} {...(subject && { subject })} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

/** The same where it is opened from elsewhere. @param warning what is to be known before something is shared as it stands */
export function ShareDialog(props: {
  tenant: string;
  subject?: Subject;
  warning?: string | null;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { tenant, subject, warning = null, isOpen, onClose } = props;
  return (
    <Dialog title={useLocale().words.commons.dialog.title} isOpen={isOpen} onClose={onClose}>
      {warning === null ? null : <Note tone="warn">{warning}</Note>}
      {isOpen ? <ShareForm tenant={tenant} {...(subject && { subject })} onClose={onClose} /> : null}
    </Dialog>
  );
}

function ShareForm({ tenant, subject, onClose }: { tenant: string; subject?: Subject; onClose: () => void }) {
  const { words } = useLocale();
  const say = words.commons;
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [kind, setKind] = useState<CommonsKind>(subject?.kind ?? 'template');
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(subject ?? null);
  const [name, setName] = useState(subject?.name ?? '');
  const [description, setDescription] = useState('');
  const [licence, setLicence] = useState<Sharing['licence']>('CC0-1.0');
  const [note, setNote] = useState('');
  const share = useMutation(
    trpc.commons.share.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.commons.pathFilter());
        router.refresh();
      },
    }),
  );
  const problems = share.error ? failureOf(share.error).problems : [];
  const found = problems.flatMap(({ code, about }) => (code === 'personal_data' && about ? [about] : []))[0];
  // an invalid body without a problem of a field: there is nothing to share
  const hasNothing = share.error !== null && failureOf(share.error).code === 'invalid_body' && problems.length === 0;
  const subjectId = kind === 'policy' ? 'tenant' : kind === 'synonyms' ? 'synonyms' : chosen?.id;
  if (share.data)
    return (
      <div className="stack">
        <Note tone="ok" title={say.dialog.sent} announce="status">
          {say.own.waitingText}
        </Note>
        <p className="flow">
          <Link href={`/t/${tenant}/commons/${share.data.id}`}>{say.dialog.seeIt}</Link>
          <Button kind="quiet" onClick={onClose}>
            {words.actions.close}
          </Button>
        </p>
      </div>
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (subjectId) share.mutate({ tenant, kind, subjectId, name, description, licence, note });
      }}
    >
      <p>{say.dialog.text}</p>
      {subject ? null : (
        <>
          <Select
            label={say.kind}
            value={kind}
            onChange={({ target }) => {
              setKind(asKind(target.value) ?? 'template');
              setChosen(null);
            }}
          >
            {kindsInOrder.map((one) => (
              <option key={one} value={one}>
                {say.one[one]}
              </option>
            ))}
          </Select>
          <SubjectChoice
            key={kind}
            tenant={tenant}
            kind={kind}
            chosen={chosen?.id ?? ''}
            onChoose={(one) => {
              setChosen(one);
              if (one) setName(one.name);
            }}
          />
        </>
      )}
      <Input
        label={say.dialog.name}
        required
        maxLength={200}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Area
        label={say.dialog.description}
        required
        rows={3}
        maxLength={1_000}
        value={description}
        onChange={({ target }) => setDescription(target.value)}
      />
      <Select
        label={say.dialog.licence}
        value={licence}
        onChange={({ target }) => setLicence(licences.find((one) => one === target.value) ?? 'CC0-1.0')}
      >
        {licences.map((one) => (
          <option key={one} value={one}>
            {say.licences[one]}
          </option>
        ))}
      </Select>
      <Input label={say.dialog.note} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
      {found ? (
        <Note tone="bad" title={say.dialog.personal} announce="alert">
          {say.dialog.personalText(found)}
        </Note>
      ) : hasNothing ? (
        <Note tone="warn" announce="alert">
          {say.dialog.notYet}
        </Note>
      ) : (
        <CallFailed error={share.error} />
      )}
      <DialogActions deed={say.dialog.send} busy={share.isPending && say.dialog.sending} onCancel={onClose} />
    </form>
  );
}

/** Which of one's own things; synonyms and rules are shared whole. */
function SubjectChoice(props: {
  tenant: string;
  kind: CommonsKind;
  chosen: string;
  onChoose: (subject: { id: string; name: string } | null) => void;
}) {
  const { tenant, kind, chosen, onChoose } = props;
  const { dialog: say } = useLocale().words.commons;
  const trpc = useTRPC();
  const templates = useQuery(trpc.templates.list.queryOptions({ tenant }, { enabled: kind === 'template' }));
  const sets = useQuery(trpc.categorySets.list.queryOptions({ tenant }, { enabled: kind === 'category_set' }));
  const tests = useQuery(trpc.testSets.list.queryOptions({ tenant }, { enabled: kind === 'test_set' }));
  const assistants = useQuery(trpc.assistants.names.queryOptions({ tenant }, { enabled: kind === 'assistant' }));
  if (kind === 'synonyms') return <p className="meta">{say.wholeSynonyms}</p>;
  if (kind === 'policy') return <p className="meta">{say.wholePolicy}</p>;
  const known = { template: templates, category_set: sets, test_set: tests, assistant: assistants }[kind].data;
  if (known?.length === 0) return <Note>{say.noSubject[kind]}</Note>;
  return (
    <Select
      label={say.subject}
      required
      value={chosen}
      onChange={({ target }) => onChoose(known?.find(({ id }) => id === target.value) ?? null)}
    >
      <option value="">{say.chooseSubject}</option>
      {known?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
