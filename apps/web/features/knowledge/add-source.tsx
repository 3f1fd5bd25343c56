'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { CallFailed } from '../session/call-failed';
import { UploadFiles } from './upload-files';
import { FaqFields, readSource, TextFields, WebsiteFields } from './source-fields';

const kinds = ['website', 'file', 'faq', 'text'] as const;
type Kind = (typeof kinds)[number];

/** Adds a source: in the page where there is none yet, else in a dialog. */
export function AddSource({
  tenant,
  knowledgeBaseId,
  isOpenFromStart = false,
}: {
  tenant: string;
  knowledgeBaseId: string;
  isOpenFromStart?: boolean;
}) {
  const { words } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpenFromStart) return <SourceForm tenant={tenant} knowledgeBaseId={knowledgeBaseId} onDone={() => {}} />;
  return (
    <>
      <Button kind="second" onClick={() => setIsOpen(true)}>
        <Icon of={Plus} />
        {words.knowledge.addSource}
      </Button>
      <Dialog title={words.knowledge.addSource} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <div className="mt-4">
          <SourceForm
            tenant={tenant}
            knowledgeBaseId={knowledgeBaseId}
            onDone={() => setIsOpen(false)}
            onCancel={() => setIsOpen(false)}
          />
        </div>
      </Dialog>
    </>
  );
}

function SourceForm(props: { tenant: string; knowledgeBaseId: string; onDone: () => void; onCancel?: () => void }) {
  const { tenant, knowledgeBaseId, onDone, onCancel } = props;
  const { words } = useLocale();
  const { knowledge } = words;
  const [kind, setKind] = useState<Kind>('website');
  const router = useRouter();
  const add = useMutation(
    useTRPC().sources.add.mutationOptions({
      onSuccess: () => {
        onDone();
        router.refresh();
      },
    }),
  );
  const isBadAddress = add.error !== null && failureOf(add.error).code === 'address_not_allowed';
  return (
    <form
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === 'file') return onDone();
        add.mutate({ tenant, knowledgeBaseId, source: readSource(kind, new FormData(event.currentTarget)) });
      }}
    >
      <fieldset className="segment">
        <legend className="sr">{knowledge.kind}</legend>
        {kinds.map((one) => (
          <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {knowledge.kinds[one]}
          </button>
        ))}
      </fieldset>
      {kind === 'website' ? (
        <WebsiteFields error={isBadAddress ? words.failure.reasons.address_not_allowed : undefined} />
      ) : null}
      {kind === 'file' ? (
        <UploadFiles
          tenant={tenant}
          address={`/knowledge-bases/${knowledgeBaseId}/sources`}
          label={words.sources.upload.label}
        />
      ) : null}
      {kind === 'text' ? <TextFields /> : null}
      {kind === 'faq' ? <FaqFields /> : null}
      {isBadAddress ? null : <CallFailed error={add.error} />}
      <div className="actions">
        <Button type="submit" busy={add.isPending && knowledge.adding}>
          {kind === 'file' ? words.sources.upload.done : knowledge.addSource}
        </Button>
        {onCancel ? (
          <Button kind="quiet" onClick={onCancel}>
            {words.actions.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
