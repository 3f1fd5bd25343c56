import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { FaqEntry } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { differing, keepingMine, takingTheirs } from '../session/meanwhile';
import { type EntryFields, EntryForm } from './faq-entry-form';

const fieldsOf = ({ question, answer, url, isDraft }: FaqEntry): EntryFields => ({ question, answer, url, isDraft });

/** An entry that is edited where it stands. What another tab saved meanwhile is shown before anything is overwritten. */
export function EditEntry(props: { entry: FaqEntry; tenant: string; onSaved: () => void; onCancel: () => void }) {
  const { entry, tenant, onSaved, onCancel } = props;
  const { words } = useLocale();
  const say = words.sources.faq;
  const [opened, setOpened] = useState(entry);
  /** As the form was filled when it was opened, and as it was sent last. */
  const [shown, setShown] = useState(fieldsOf(entry));
  const [theirs, setTheirs] = useState<FaqEntry | null>(null);
  const base = fieldsOf(opened);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const update = useMutation(
    trpc.faq.update.mutationOptions({
      onSuccess: onSaved,
      onError: async (error) => {
        if (failureOf(error).code !== 'changed_meanwhile') return;
        const list = trpc.faq.list.queryOptions({ tenant, sourceId: entry.sourceId });
        const saved = (await queries.fetchQuery({ ...list, staleTime: 0 })).find(({ id }) => id === entry.id);
        setTheirs(saved ?? null);
      },
    }),
  );
  const send = (fields: EntryFields, updatedAt: string) => {
    setShown(fields);
    update.mutate({ tenant, id: entry.id, changes: { ...fields, updatedAt } });
  };
  const take = (from: FaqEntry) => {
    setShown(takingTheirs(base, fieldsOf(from), shown));
    setOpened(from);
    setTheirs(null);
    update.reset();
  };
  const said = ({ question, answer, url, isDraft }: EntryFields) => ({
    question,
    answer,
    url: url ?? say.noUrl,
    isDraft: isDraft ? say.draft : say.used,
  });
  const names = { question: say.question, answer: say.answer, url: say.url, isDraft: say.state };
  return (
    <EntryForm
      key={opened.updatedAt}
      entry={shown}
      isPending={update.isPending}
      onSave={(fields) => send(fields, opened.updatedAt)}
      onCancel={onCancel}
      notice={
        theirs ? (
          <ChangedElsewhere
            theirs={differing(base, fieldsOf(theirs)).map((field) => [
              names[field],
              said(theirs)[field],
              said(base)[field],
            ])}
            takeTheirs={() => take(theirs)}
            keepMine={() => send(keepingMine(base, fieldsOf(theirs), shown), theirs.updatedAt)}
          />
        ) : (
          <CallFailed error={update.error} />
        )
      }
    />
  );
}
