'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Area } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';

/** Tells a page's owner that it is wrong. @param messageId the answer that showed it */
export function ReportWrong({
  documentId,
  tenant,
  messageId,
  title,
}: {
  documentId: string;
  tenant: string;
  messageId?: string;
  /** Of the page, where several can be reported beside each other. */
  title?: string;
}) {
  const { words } = useLocale();
  const say = words.sources.document;
  const [isOpen, setIsOpen] = useState(false);
  const report = useMutation(useTRPC().documents.reportWrong.mutationOptions({ onSuccess: () => setIsOpen(false) }));
  const isUnowned = report.error !== null && failureOf(report.error).code === 'conflict';
  return (
    <div>
      <div className="actions">
        <Button kind="quiet" small onClick={() => setIsOpen(true)}>
          {say.wrong}
          {title ? <span className="sr"> {title}</span> : null}
        </Button>
      </div>
      <output className="block">{report.data ? say.sent(report.data.sentTo) : null}</output>
      <Dialog title={say.wrong} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack mt-4"
          onSubmit={(event) => {
            event.preventDefault();
            const note = textOf(new FormData(event.currentTarget), 'note');
            report.mutate({ tenant, id: documentId, note, ...(messageId && { messageId }) });
          }}
        >
          <p className="dim">{say.wrongText}</p>
          <Area name="note" label={say.note} required rows={4} maxLength={2000} data-focus />
          {isUnowned ? (
            <Note tone="bad" announce="alert">
              {say.nobody}
            </Note>
          ) : (
            <CallFailed error={report.error} />
          )}
          <DialogActions deed={say.send} busy={report.isPending && say.sending} onCancel={() => setIsOpen(false)} />
        </form>
      </Dialog>
    </div>
  );
}
