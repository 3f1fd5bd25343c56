'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { WorkFile } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Icon } from '../../../ui/icon';
import { CallFailed } from '../../session/call-failed';
import { PageBlocks } from '../summary/page-blocks';

/** A file as it was read, page by page: what the work rests on. */
export function FilePreview(props: { tenant: string; workId: string; file: WorkFile }) {
  const { tenant, workId, file } = props;
  const { words, format } = useLocale();
  const say = words.workShell;
  const [isOpen, setIsOpen] = useState(false);
  const [page, setPage] = useState(file.pages === null ? null : 1);
  const name = file.isPasted ? say.text : file.name;
  const place = page === null ? name : say.pageOf(format.number(page), format.number(file.pages ?? page));
  const { data, error, refetch } = useQuery(
    useTRPC().works.page.queryOptions({ tenant, id: workId, fileId: file.id, page }, { enabled: isOpen }),
  );
  return (
    <>
      <Button kind="quiet" small onClick={() => setIsOpen(true)}>
        {say.preview}
        <span className="sr"> {name}</span>
      </Button>
      <Dialog title={name} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        {page === null || file.pages === null ? null : (
          <div className="flow between">
            <Button kind="second" small square disabled={page <= 1} onClick={() => setPage(page - 1)}>
              <Icon of={ArrowLeft} />
              <span className="sr">{say.previousPage}</span>
            </Button>
            <output>{place}</output>
            <Button kind="second" small square disabled={page >= file.pages} onClick={() => setPage(page + 1)}>
              <Icon of={ArrowRight} />
              <span className="sr">{say.nextPage}</span>
            </Button>
          </div>
        )}
        <CallFailed error={error} again={refetch} />
        {page !== null && file.unreadable.includes(page) ? <p className="dim mt-3">{say.scanned}</p> : null}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take the focus */}
        <section className="source-page prose mt-3" tabIndex={0} aria-label={place} aria-busy={!data}>
          {data ? <PageBlocks blocks={data.blocks} stretches={[]} /> : null}
        </section>
        <div className="actions">
          <Button kind="second" onClick={() => setIsOpen(false)} data-focus>
            {words.actions.close}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
