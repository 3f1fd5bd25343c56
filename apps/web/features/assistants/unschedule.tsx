'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { CallFailed } from '../session/call-failed';

/** Takes back a version whose moment has not come. */
export function Unschedule({ version, assistantId, tenant }: { version: number; assistantId: string; tenant: string }) {
  const { words } = useLocale();
  const say = words.versions;
  const router = useRouter();
  const takeBack = useMutation(useTRPC().assistants.unschedule.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <div>
      <Button
        kind="quiet"
        small
        busy={takeBack.isPending && words.actions.loading}
        onClick={() => takeBack.mutate({ tenant, id: assistantId })}
      >
        {say.unschedule} <span className="sr">{say.version(version)}</span>
      </Button>
      <CallFailed error={takeBack.error} />
    </div>
  );
}
