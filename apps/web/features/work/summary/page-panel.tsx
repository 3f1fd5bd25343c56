'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { CallFailed } from '../../session/call-failed';
import { PageBlocks, quoteIn } from './page-blocks';
import type { Reference } from './reference';

/** A reference that is open, among all of them. */
export interface OpenReference {
  reference: Reference;
  place: number;
  of: number;
  /** How often one was chosen in the text: each time the panel takes the focus. */
  chosen: number;
}

/**
 * The page that a reference leads to, with its quote marked: beside the text where there is room, else a sheet over the lower half. It is
 * not modal: the text stays in reach. It takes the focus when it opens; who opened it takes it back.
 */
export function PagePanel(props: {
  work: WorkInfo;
  tenant: string;
  open: OpenReference | null;
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}) {
  const { work, tenant, open, onStep, onClose } = props;
  const { words, format } = useLocale();
  const say = words.workSummary;
  const panel = useRef<HTMLElement>(null);
  const chosen = open?.chosen;
  useEffect(() => {
    if (chosen !== undefined) panel.current?.focus({ preventScroll: true });
  }, [chosen]);
  if (!open)
    return (
      <aside className="leaf shut no-print" aria-label={say.original}>
        <p className="dim">{say.choose}</p>
      </aside>
    );
  const { reference, place, of } = open;
  const file = work.files.find(({ id }) => id === reference.documentId);
  const { page } = reference;
  const title = page === null ? say.wholeTitle : say.pageTitle(format.number(page));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowLeft') onStep(-1);
    else if (event.key === 'ArrowRight') onStep(1);
    else return;
    event.preventDefault();
  };
  return (
    // the arrows and Escape work wherever in the panel the focus is; all they do has its button too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      className="leaf open no-print"
      tabIndex={-1}
      aria-label={[title, file?.isPasted ? '' : file?.name].filter(Boolean).join(', ')}
      onKeyDown={onKeyDown}
    >
      <header>
        <div className="flow between">
          <h2 className="h4">{title}</h2>
          <span className="leaf-steps">
            <Button kind="quiet" small square aria-label={say.previous} onClick={() => onStep(-1)}>
              <Icon of={ArrowLeft} />
            </Button>
            <Button kind="quiet" small square aria-label={say.next} onClick={() => onStep(1)}>
              <Icon of={ArrowRight} />
            </Button>
            <Button kind="quiet" small square aria-label={say.close} onClick={onClose}>
              <Icon of={X} />
            </Button>
          </span>
        </div>
        <p className="flow meta">
          {file && !file.isPasted ? <span className="wrap-anywhere">{file.name}</span> : null}
          <output>{say.place(format.number(place + 1), format.number(of))}</output>
        </p>
        <p className="sr">{say.keys}</p>
      </header>
      <Sheet key={place} work={work} tenant={tenant} reference={reference} />
    </aside>
  );
}

function Sheet({ work, tenant, reference }: { work: WorkInfo; tenant: string; reference: Reference }) {
  const { words, format } = useLocale();
  const say = words.workSummary;
  const { documentId: fileId, page, quote } = reference;
  const { data, error, refetch } = useQuery(
    useTRPC().works.page.queryOptions(
      { tenant, id: work.id, fileId, page },
      // a page of a file that was read never changes
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = sheet.current;
    const mark = shown?.querySelector('mark');
    if (!shown || !mark) return;
    // the quote near the top of the sheet; the page under it stays where it is
    shown.scrollTop += mark.getBoundingClientRect().top - shown.getBoundingClientRect().top - 64;
  }, [data]);
  const stretches = data ? quoteIn(data.blocks, quote) : [];
  return (
    <>
      <CallFailed error={error} again={refetch} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take the focus */}
      <section ref={sheet} className="sheet-of" tabIndex={0} aria-label={say.original} aria-busy={!data && !error}>
        {data && stretches.length === 0 ? (
          <>
            <p className="meta">{data.blocks.length === 0 ? say.pageEmpty : say.notMarked}</p>
            <blockquote className="quote">{quote}</blockquote>
          </>
        ) : null}
        {data ? (
          <div className="prose">
            <PageBlocks blocks={data.blocks} stretches={stretches} />
          </div>
        ) : null}
        {data && page !== null ? (
          <p className="folio">
            {data.pages === null ? format.number(page) : say.pageOf(format.number(page), format.number(data.pages))}
          </p>
        ) : null}
      </section>
    </>
  );
}
