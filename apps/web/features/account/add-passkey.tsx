'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { passkeyProblem, useHasPasskeys } from '../sign-in/passkeys';
import { useAddPasskey } from './use-add-passkey';

/** A name, and the device does the rest. */
export function AddPasskey() {
  const { words } = useLocale();
  const { passkeys: say } = words.account;
  const hasPasskeys = useHasPasskeys();
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [isDone, setIsDone] = useState(false);
  const add = useAddPasskey(() => {
    form.current?.reset();
    setIsDone(true);
    router.refresh();
  });
  if (hasPasskeys === false) return <p className="dim mt-5">{say.unsupported}</p>;
  const begin = (name: string) => {
    setIsDone(false);
    add.mutate(name);
  };
  return (
    <form
      ref={form}
      className="stack form-width mt-6"
      onSubmit={(event) => {
        event.preventDefault();
        begin(textOf(new FormData(event.currentTarget), 'name'));
      }}
    >
      <Input name="name" label={say.name} hint={say.nameHint} required maxLength={100} autoComplete="off" />
      {isDone ? <Note tone="ok" announce="status" title={say.done} /> : null}
      <AddingFailed error={add.error} />
      <div className="actions">
        <Button type="submit" busy={add.isPending && say.adding}>
          {say.add}
        </Button>
      </div>
    </form>
  );
}

function AddingFailed({ error }: { error: unknown }) {
  const { passkeys: say } = useLocale().words.account;
  if (!error) return null;
  const problem = passkeyProblem(error);
  if (problem !== 'cancelled' && problem !== 'known') return <CallFailed error={error} />;
  const isKnown = problem === 'known';
  return (
    <Note tone="warn" announce="alert" title={isKnown ? say.knownTitle : say.cancelledTitle}>
      {isKnown ? say.knownText : say.cancelledText}
    </Note>
  );
}
