'use client';
import { useMutation } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { hoursShown } from './period';

const mostMinutes = 120;

/** How the time freed is counted, and the one number in it that the organisation decides. */
export function TimeFreed(props: {
  answered: number;
  minutes: number;
  hours: number;
  tenant: string;
  canEdit: boolean;
}) {
  const { answered, minutes, hours, tenant, canEdit } = props;
  const { words, format } = useLocale();
  const say = words.overview;
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const router = useRouter();
  const save = useMutation(
    useTRPC().setTimeFreed.mutationOptions({
      onSuccess: () => {
        setTyped(null);
        router.refresh();
      },
    }),
  );
  const submit = () => {
    const value = Number((typed ?? '').trim().replace(',', '.'));
    const isNone = typed?.trim() === '' || !Number.isFinite(value) || value < 0 || value > mostMinutes;
    setIsWrong(isNone);
    if (!isNone) save.mutate({ tenant, minutesPerAnswer: value });
  };
  return (
    <div className="stack">
      <p>
        {say.freedFormula(answered, format.number(answered), format.number(minutes), format.number(hoursShown(hours)))}
      </p>
      {typed === null ? (
        canEdit ? (
          <div className="actions">
            <Button kind="second" small onClick={() => setTyped(format.number(minutes))}>
              <Icon of={Pencil} />
              {say.freedChange}
            </Button>
            <output>{save.isSuccess ? <Status state="ok">{say.freedSaved}</Status> : null}</output>
          </div>
        ) : null
      ) : (
        <form
          className="stack form-width"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Input
            label={say.freedMinutes}
            hint={say.freedHint}
            inputMode="decimal"
            value={typed}
            error={isWrong ? say.freedWrong : undefined}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for: whoever pressed the button goes on here
            autoFocus
          />
          <CallFailed error={save.error} />
          <div className="actions">
            <Button type="submit" small busy={save.isPending && say.freedSaving}>
              {say.freedSave}
            </Button>
            <Button kind="quiet" small onClick={() => setTyped(null)}>
              {words.actions.cancel}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
