'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../api/browser-client';
import type { FoundValue, WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { CallFailed } from '../../session/call-failed';
import { PageBlocks, quoteIn } from '../summary/page-blocks';

/** The page that a value was found on, with its sentence marked. */
export function SourceDialog(props: {
  work: WorkInfo;
  tenant: string;
  reference: FoundValue['reference'] | null;
  onClose: () => void;
}) {
  const { work, tenant, reference, onClose } = props;
  const say = useLocale().words.workTemplate;
  return (
    <Dialog title={reference ? placeOf(work, reference, say) : ''} isOpen={reference !== null} onClose={onClose}>
      {reference ? <Page work={work} tenant={tenant} reference={reference} /> : null}
      <div className="actions">
        <Button kind="second" onClick={onClose} data-focus>
          {say.closeSource}
        </Button>
      </div>
    </Dialog>
  );
}

function Page({ work, tenant, reference }: { work: WorkInfo; tenant: string; reference: FoundValue['reference'] }) {
  const say = useLocale().words.workTemplate;
  const { documentId: fileId, page, quote } = reference;
  const { data, error, refetch } = useQuery(useTRPC().works.page.queryOptions({ tenant, id: work.id, fileId, page }));
  if (error) return <CallFailed error={error} again={refetch} />;
  if (!data) return <p className="meta">{say.readingSource}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take the focus
    <section className="source-page prose" tabIndex={0} aria-label={placeOf(work, reference, say)}>
      <PageBlocks blocks={data.blocks} stretches={quoteIn(data.blocks, quote)} />
    </section>
  );
}

/** "Ansökan.pdf, s. 1" */
export function placeOf(
  work: WorkInfo,
  { documentId, page }: FoundValue['reference'],
  say: { sourcePage: (file: string, page: string) => string; pasted: string },
): string {
  const file = work.files.find(({ id }) => id === documentId);
  const name = !file || file.isPasted ? say.pasted : file.name;
  return page === null ? name : say.sourcePage(name, String(page));
}
