'use client';
import { Download } from 'lucide-react';
import { useTRPC } from '../../../api/browser-client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { WorkInfo, WorkResult } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { lookUp } from '../../../locale/look-up';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DialogActions } from '../../../ui/dialog-actions';
import { Icon } from '../../../ui/icon';
import { Menu } from '../../../ui/menu';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';
import { useDownload } from '../../settings/use-download';
import { ShareDialog } from './share-dialog';

type Format = 'docx' | 'odt' | 'markdown' | 'zip' | 'csv';
const extensions: Readonly<Record<Format, string>> = {
  docx: 'docx',
  odt: 'odt',
  markdown: 'md',
  zip: 'zip',
  csv: 'csv',
};

/** Forms in which a result can be taken away; the first is the one that is wanted most. */
const formatsOf = (result: WorkResult): readonly Format[] => {
  if (result.kind === 'classify') return ['csv'];
  if (result.kind === 'template' && result.letters.length > 1) return ['docx', 'zip', 'odt', 'markdown'];
  return ['docx', 'odt', 'markdown'];
};

/** What can be done with a result: take it away, print it, share it, delete it. */
export function WorkActions({ work, tenant }: { work: WorkInfo; tenant: string }) {
  const { words } = useLocale();
  const say = words.workShell;
  const router = useRouter();
  const { state, download } = useDownload(tenant);
  const [asks, setAsks] = useState<'remove' | 'share' | null>(null);
  const remove = useMutation(
    useTRPC().works.delete.mutationOptions({ onSuccess: () => router.push(`/t/${tenant}/work/works`) }),
  );
  const formats = work.status === 'done' && work.result ? formatsOf(work.result) : [];
  const [main, ...others] = formats;
  const fileName = (work.title || words.work.kindNames[work.kind]).replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  const fetchAs = (format: Format) =>
    void download(`/api/v1/tasks/${work.id}/result?format=${format}`, fileName, extensions[format]);
  return (
    <>
      {main ? (
        <Button small onClick={() => fetchAs(main)} busy={state.is === 'busy' && say.download}>
          <Icon of={Download} />
          {say.formats[main]}
        </Button>
      ) : null}
      <Menu
        label={words.actions.actions}
        items={[
          // on a phone there is room for one button beside this menu
          ...(main ? [{ key: 'print', title: say.print, onChoose: () => window.print() }] : []),
          ...others.map((format) => ({ key: format, title: say.formats[format], onChoose: () => fetchAs(format) })),
          ...(work.isOwn
            ? [
                { key: 'share', title: say.share, onChoose: () => setAsks('share') },
                { key: 'remove', title: say.remove, onChoose: () => setAsks('remove'), isDanger: true },
              ]
            : []),
        ]}
      />
      {state.is === 'failed' ? (
        <Note tone="bad" announce="alert">
          {lookUp(words.failure.reasons, state.code) ?? words.failure.reasons.other}
        </Note>
      ) : null}
      <Dialog title={say.removeAsk} isOpen={asks === 'remove'} onClose={() => setAsks(null)}>
        <p>{say.removeText}</p>
        <CallFailed error={remove.error} />
        <DialogActions
          deed={say.remove}
          busy={remove.isPending && say.remove}
          onDeed={() => remove.mutate({ tenant, id: work.id })}
          onCancel={() => setAsks(null)}
          isQuestion
          isFinal
        />
      </Dialog>
      <ShareDialog work={work} tenant={tenant} isOpen={asks === 'share'} onClose={() => setAsks(null)} />
    </>
  );
}
