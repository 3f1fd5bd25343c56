'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { FaqEntry } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Status } from '../../ui/outcome';
import { UndoBar } from '../../ui/undo-bar';
import { CallFailed } from '../session/call-failed';
import { EditEntry } from './edit-entry';
import { type EntryFields, EntryForm } from './faq-entry-form';
import { FaqImport } from './faq-import';

/** Entries shown at a time: a FAQ may hold two thousand. */
const shownAtOnce = 50;
const isIn = ({ question, answer }: FaqEntry, text: string) =>
  `${question} ${answer}`.toLowerCase().includes(text.trim().toLowerCase());

/** The questions and answers of a FAQ: drafts first, each edited where it stands. */
export function FaqEditor(props: { entries: readonly FaqEntry[]; sourceId: string; tenant: string; canEdit: boolean }) {
  const { entries, sourceId, tenant, canEdit } = props;
  const { words } = useLocale();
  const say = words.sources.faq;
  const router = useRouter();
  const trpc = useTRPC();
  const [text, setText] = useState('');
  const [shown, setShown] = useState(shownAtOnce);
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useState<FaqEntry | null>(null);
  const onSuccess = () => {
    setEditing(null);
    router.refresh();
  };
  const add = useMutation(trpc.faq.add.mutationOptions({ onSuccess }));
  const remove = useMutation(trpc.faq.remove.mutationOptions({ onSuccess }));
  const drafts = entries.filter(({ isDraft }) => isDraft);
  const found = [...drafts, ...entries.filter(({ isDraft }) => !isDraft)].filter((entry) => isIn(entry, text));
  const create = (entry: EntryFields) => add.mutate({ tenant, sourceId, entries: [entry] });
  return (
    <Band first title={words.sources.entries} text={drafts.length > 0 ? say.drafts(drafts.length) : undefined}>
      {canEdit ? (
        <div className="actions mb-5">
          <Button kind="second" onClick={() => setEditing('new')}>
            <Icon of={Plus} />
            {say.add}
          </Button>
          <FaqImport sourceId={sourceId} tenant={tenant} />
        </div>
      ) : null}
      {editing === 'new' ? (
        <EntryForm
          isPending={add.isPending}
          notice={<CallFailed error={add.error} />}
          onSave={create}
          onCancel={() => setEditing(null)}
        />
      ) : null}
      {entries.length > 5 ? (
        <div className="form-width my-4">
          <Input
            type="search"
            label={say.search}
            value={text}
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
      ) : null}
      {entries.length === 0 ? <p className="dim">{say.none}</p> : null}
      {entries.length > 0 && found.length === 0 ? <p className="dim">{say.noMatch(text)}</p> : null}
      <ul className="rows bare">
        {found.slice(0, shown).map((entry) => (
          <li key={entry.id}>
            {editing === entry.id ? (
              <EditEntry entry={entry} tenant={tenant} onSaved={onSuccess} onCancel={() => setEditing(null)} />
            ) : (
              <>
                <h3 className="h4">{entry.question}</h3>
                <p className="mt-2 whitespace-pre-line">{entry.answer}</p>
                <p className="actions mt-2">
                  <Status state={entry.isDraft ? 'draft' : 'ok'}>{entry.isDraft ? say.draft : say.used}</Status>
                  {canEdit ? (
                    <>
                      <Button kind="quiet" small onClick={() => setEditing(entry.id)}>
                        {say.edit} <span className="sr">{entry.question}</span>
                      </Button>
                      <Button
                        kind="quiet"
                        small
                        onClick={() => remove.mutate({ tenant, id: entry.id }, { onSuccess: () => setRemoved(entry) })}
                      >
                        {say.remove} <span className="sr">{entry.question}</span>
                      </Button>
                    </>
                  ) : null}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
      {found.length > shown ? (
        <p className="mt-4">
          <Button kind="second" small onClick={() => setShown(shown + shownAtOnce)}>
            {words.sources.leftOut.next}
          </Button>
        </p>
      ) : null}
      <CallFailed error={remove.error} />
      {removed ? (
        <UndoBar
          onClose={() => setRemoved(null)}
          onUndo={() => {
            const { question, answer, url, isDraft, messageId, position } = removed;
            setRemoved(null);
            add.mutate({ tenant, sourceId, entries: [{ question, answer, url, isDraft, messageId, position }] });
          }}
        >
          {say.removed(removed.question)}
        </UndoBar>
      ) : null}
    </Band>
  );
}
