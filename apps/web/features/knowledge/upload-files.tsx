'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { DropZone, type UploadedFile } from '../../ui/drop-zone';
import { Input } from '../../ui/field';
import { sendFile } from './send-file';

/** The server's own limit. */
export const mostBytes = 25 * 1024 * 1024;
export const fileKinds = '.pdf,.docx,.pptx,.xlsx,.odt,.ods,.csv,.eml,.msg,.rtf,.html,.htm,.md,.txt';

/** Takes files, sends one after the other, and shows how each fares. @param address where the API takes them */
export function UploadFiles(props: { tenant: string; address: string; isMultiple?: boolean; label: string }) {
  const { tenant, address, isMultiple = true, label } = props;
  const { words } = useLocale();
  const say = words.sources.upload;
  const router = useRouter();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [url, setUrl] = useState('');
  const queue = useRef(Promise.resolve());
  const change = (id: string, changes: Partial<UploadedFile>) =>
    setFiles((known) => known.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  const remove = (id: string) => setFiles((known) => known.filter((one) => one.id !== id));
  const send = async (file: File, id: string, fields: Record<string, string>) => {
    const { done, stop } = sendFile(tenant, address, file, fields, (share) => change(id, { share }));
    change(id, { state: 'sending', share: 0, onStop: stop });
    const sent = await done;
    if (sent.is === 'done') {
      setFiles((known) => known.map((one) => (one.id === id ? { id, name: one.name, state: 'done' } : one)));
      router.refresh();
      return;
    }
    const problem =
      sent.code === 'unreachable' ? say.unreachable : (lookUp(words.failure.reasons, sent.code) ?? say.failed);
    setFiles((known) =>
      known.flatMap((one): UploadedFile[] => {
        if (one.id !== id) return [one];
        return sent.code === 'stopped'
          ? []
          : [{ id, name: one.name, state: 'failed', problem, onRemove: () => remove(id) }];
      }),
    );
  };
  return (
    <div className="stack">
      <Input
        type="url"
        label={say.url}
        hint={say.urlHint}
        value={url}
        maxLength={2000}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <DropZone
        label={label}
        hint={say.hint}
        accept={fileKinds}
        isMultiple={isMultiple}
        mostBytes={mostBytes}
        files={files}
        onFiles={(chosen) => {
          const added = chosen.map((file) => ({ file, id: crypto.randomUUID() }));
          setFiles((known) => [
            ...(isMultiple ? known : []),
            ...added.map(({ file, id }): UploadedFile => ({ id, name: file.name, state: 'waiting' })),
          ]);
          // one address is one file's
          const fields = { url: url.trim() };
          setUrl('');
          for (const [place, { file, id }] of added.entries())
            queue.current = queue.current.then(() => send(file, id, place === 0 ? fields : {}));
        }}
      />
    </div>
  );
}
