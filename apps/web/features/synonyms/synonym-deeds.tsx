'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { SharedSynonym, Synonym } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { CallFailed } from '../session/call-failed';
import { DeleteButton } from '../session/delete-button';
import { EditSynonym } from './edit-synonym';

/** What can be done with an entry of one's own: change it, share or withdraw it, remove it. */
export function SynonymDeeds({ entry, tenant }: { entry: Synonym; tenant: string }) {
  const { words } = useLocale();
  const say = words.synonyms;
  const router = useRouter();
  const trpc = useTRPC();
  const done = { onSuccess: () => router.refresh() };
  const share = useMutation(trpc.synonyms.share.mutationOptions(done));
  const remove = useMutation(trpc.synonyms.remove.mutationOptions(done));
  return (
    <div className="actions">
      <EditSynonym tenant={tenant} entry={entry} />
      <Button
        kind="quiet"
        small
        busy={share.isPending && words.actions.loading}
        onClick={() => share.mutate({ tenant, id: entry.id, isShared: !entry.isShared })}
      >
        {entry.isShared ? say.withdraw : say.share} <span className="sr">{entry.term}</span>
      </Button>
      <DeleteButton
        isQuiet
        label={
          <>
            {say.remove} <span className="sr">{entry.term}</span>
          </>
        }
        title={say.removeTitle(entry.term)}
        text={entry.isShared ? say.removeSharedText : say.removeText}
        deed={say.remove}
        isPending={remove.isPending}
        error={remove.error}
        onDelete={() => remove.mutate({ tenant, id: entry.id })}
      />
      <CallFailed error={share.error} />
    </div>
  );
}

/** Takes a copy of what another organisation shares. */
export function TakeSynonym({ entry, tenant }: { entry: SharedSynonym; tenant: string }) {
  const { words } = useLocale();
  const router = useRouter();
  const take = useMutation(useTRPC().synonyms.take.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <>
      <Button
        kind="second"
        small
        busy={take.isPending && words.actions.loading}
        onClick={() => take.mutate({ tenant, id: entry.id })}
      >
        {words.synonyms.take} <span className="sr">{entry.term}</span>
      </Button>
      <CallFailed error={take.error} />
    </>
  );
}
