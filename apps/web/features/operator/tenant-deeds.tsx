'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Area, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { possibleSteps } from './possible-steps';
import type { TenantStep, TenantSummary } from './shapes';

type Tenant = Pick<TenantSummary, 'id' | 'slug' | 'name' | 'status'>;
type Words = ReturnType<typeof useLocale>['words']['operator']['deeds'];
/** The verb of each step while it is being done. */
const inProgress = {
  approve: 'approving',
  suspend: 'suspending',
  resume: 'resuming',
  delete: 'deleting',
  keep: 'keeping',
} as const satisfies Record<TenantStep, keyof Words>;

/** What an operator can do with an organisation. Suspending asks why; deleting asks twice. */
export function TenantDeeds(props: { tenant: Tenant; deleteAfter: string; graceDays: number }) {
  const { tenant, deleteAfter, graceDays } = props;
  const { deeds: say } = useLocale().words.operator;
  const [asked, setAsked] = useState<'suspend' | 'delete' | null>(null);
  const [done, setDone] = useState('');
  const router = useRouter();
  const change = useMutation(
    useTRPC().operator.changeTenant.mutationOptions({
      onSuccess: (_, { step }) => {
        setAsked(null);
        setDone(say.done[step](tenant.name));
        router.refresh();
      },
    }),
  );
  const pending = change.isPending ? change.variables.step : undefined;
  const busy = (step: TenantStep) => pending === step && say[inProgress[step]];
  const choose = (step: TenantStep) => {
    change.reset();
    if (step === 'suspend' || step === 'delete') setAsked(step);
    else change.mutate({ id: tenant.id, step });
  };
  const close = () => setAsked(null);
  const failed = <DeedFailed error={change.error} />;
  return (
    <>
      <div className="actions">
        {possibleSteps[tenant.status].map((step) => (
          <Button
            key={step}
            kind={step === 'delete' ? 'danger' : 'second'}
            small
            busy={asked === null && busy(step)}
            onClick={() => choose(step)}
          >
            {say[step]}
            <span className="sr"> {tenant.name}</span>
          </Button>
        ))}
      </div>
      <output className="sr">{done}</output>
      {asked === null ? failed : null}
      <Dialog title={say.suspendTitle(tenant.name)} isOpen={asked === 'suspend'} onClose={close}>
        <SuspendForm
          busy={busy('suspend')}
          failed={failed}
          onCancel={close}
          onSuspend={(reason) => change.mutate({ id: tenant.id, step: 'suspend', reason })}
        />
      </Dialog>
      <Dialog title={say.deleteTitle(tenant.name)} isOpen={asked === 'delete'} onClose={close}>
        <DeleteForm
          slug={tenant.slug}
          text={say.deleteText(deleteAfter, graceDays)}
          busy={busy('delete')}
          failed={failed}
          onCancel={close}
          onDelete={(confirmSlug) => change.mutate({ id: tenant.id, step: 'delete', confirmSlug })}
        />
      </Dialog>
    </>
  );
}

interface FormProps {
  busy: string | false;
  failed: ReactNode;
  onCancel: () => void;
}

function SuspendForm({ busy, failed, onCancel, onSuspend }: FormProps & { onSuspend: (reason: string) => void }) {
  const { words } = useLocale();
  const { deeds: say } = words.operator;
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = textOf(new FormData(event.currentTarget), 'reason');
    setIsMissing(reason === '');
    if (reason === '') event.currentTarget.querySelector('textarea')?.focus();
    else onSuspend(reason);
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="dim">{say.suspendText}</p>
      <Area
        name="reason"
        label={say.suspendReason}
        hint={say.suspendReasonHint}
        error={isMissing ? say.suspendReasonMissing : undefined}
        maxLength={500}
        rows={3}
        required
        data-focus
      />
      {failed}
      <DialogActions deed={say.suspend} busy={busy} onCancel={onCancel} isFinal />
    </form>
  );
}

function DeleteForm(props: FormProps & { slug: string; text: string; onDelete: (confirmSlug: string) => void }) {
  const { slug, text, busy, failed, onCancel, onDelete } = props;
  const { words } = useLocale();
  const { deeds: say } = words.operator;
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = textOf(new FormData(event.currentTarget), 'slug');
    setIsWrong(typed !== slug);
    if (typed === slug) onDelete(typed);
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="dim">{text}</p>
      <Input
        name="slug"
        label={say.deleteSlug(slug)}
        error={isWrong ? say.deleteSlugWrong(slug) : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        required
        mono
      />
      {failed}
      <DialogActions deed={say.delete} busy={busy} onCancel={onCancel} isQuestion isFinal />
    </form>
  );
}

function DeedFailed({ error }: { error: unknown }) {
  const { deeds: say } = useLocale().words.operator;
  if (error && failureOf(error).code === 'conflict')
    return (
      <Note tone="warn" announce="alert">
        {say.changed}
      </Note>
    );
  return <CallFailed error={error} />;
}
