'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { EmergencyNotice } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Area, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';

/** What every assistant shows at once: what it is now, and how it is shown, changed and ended. */
export function Notice(props: {
  notice: EmergencyNotice | null;
  assistants: number;
  tenant: string;
  canEdit: boolean;
}) {
  const { notice, assistants, tenant, canEdit } = props;
  const { words, format } = useLocale();
  const say = words.assistantsNow;
  const [asked, setAsked] = useState<'show' | 'end' | null>(null);
  const router = useRouter();
  const trpc = useTRPC();
  const done = {
    onSuccess: () => {
      setAsked(null);
      router.refresh();
    },
  };
  const end = useMutation(trpc.notice.end.mutationOptions(done));
  return (
    <div>
      <h3 className="label">{say.notice}</h3>
      {notice ? (
        <>
          <Note tone="bad" title={notice.text}>
            {notice.url ? <a href={notice.url}>{notice.url}</a> : null}
          </Note>
          <p className="meta mt-2">
            {say.onAll(assistants)} {say.shownBy(notice.author ?? say.somebody, format.dateTime(notice.createdAt))}{' '}
            {notice.until ? say.until(format.dateTime(notice.until)) : say.untilEnded}
          </p>
        </>
      ) : (
        <>
          <p>{say.noNotice}</p>
          <p className="meta">{say.noticeText}</p>
        </>
      )}
      {canEdit ? (
        <div className="actions mt-3">
          <Button kind="second" small onClick={() => setAsked('show')}>
            {notice ? say.change : say.show}
          </Button>
          {notice ? (
            <Button kind="second" small onClick={() => setAsked('end')}>
              {say.end}
            </Button>
          ) : null}
        </div>
      ) : null}
      <Dialog title={notice ? say.changeTitle : say.showTitle} isOpen={asked === 'show'} onClose={() => setAsked(null)}>
        <NoticeForm notice={notice} tenant={tenant} onShown={done.onSuccess} onCancel={() => setAsked(null)} />
      </Dialog>
      <Dialog title={say.endTitle} isOpen={asked === 'end'} onClose={() => setAsked(null)}>
        <p className="dim my-4">{say.endText}</p>
        <CallFailed error={end.error} />
        <DialogActions
          deed={say.end}
          busy={end.isPending && say.end}
          onDeed={() => end.mutate({ tenant })}
          onCancel={() => setAsked(null)}
          isQuestion
        />
      </Dialog>
    </div>
  );
}

function NoticeForm(props: {
  notice: EmergencyNotice | null;
  tenant: string;
  onShown: () => void;
  onCancel: () => void;
}) {
  const { notice, tenant, onShown, onCancel } = props;
  const { words } = useLocale();
  const say = words.assistantsNow;
  const show = useMutation(useTRPC().notice.show.mutationOptions({ onSuccess: onShown }));
  const submit = (form: FormData) => {
    const until = textOf(form, 'until');
    show.mutate({
      tenant,
      text: textOf(form, 'text').trim(),
      url: textOf(form, 'url').trim() || null,
      until: until ? new Date(until).toISOString() : null,
    });
  };
  const optional = (label: string) => `${label} (${words.knowledge.optional})`;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <Area
        name="text"
        label={say.words}
        hint={say.wordsHint}
        defaultValue={notice?.text}
        required
        minLength={5}
        maxLength={500}
        rows={3}
        data-focus
      />
      <Input
        name="url"
        type="url"
        label={optional(say.url)}
        hint={say.urlHint}
        defaultValue={notice?.url ?? ''}
        maxLength={500}
        autoComplete="off"
      />
      <Input
        name="until"
        type="datetime-local"
        label={optional(say.ends)}
        hint={say.endsHint}
        defaultValue={notice?.until ? clockOf(notice.until) : ''}
      />
      <Note tone="warn">{say.showWarning}</Note>
      <CallFailed error={show.error} />
      <DialogActions deed={say.confirm} busy={show.isPending && say.confirm} onCancel={onCancel} />
    </form>
  );
}

/** A moment as a date field of this browser writes it. */
function clockOf(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
