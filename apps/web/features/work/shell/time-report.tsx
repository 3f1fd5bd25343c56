'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { CallFailed } from '../../session/call-failed';

const steps = [0, 5, 15, 30, 60, 120, 240, 480, 960] as const;

/** Did it help, and how much time did it free: one tap, and two choices for those who want to say more. */
export function TimeReport({ work, tenant }: { work: WorkInfo; tenant: string }) {
  const { workShell: say } = useLocale().words;
  const [helped, setHelped] = useState<boolean | null>(null);
  const [without, setWithout] = useState('');
  const [mending, setMending] = useState('');
  const report = useMutation(useTRPC().works.reportTime.mutationOptions());
  const send = (isHelped: boolean) =>
    report.mutate({
      tenant,
      id: work.id,
      helped: isHelped,
      minutesWithout: without === '' ? null : Number(without),
      minutesMending: mending === '' ? null : Number(mending),
    });
  const options = (
    <>
      <option value="">{say.notSaid}</option>
      {steps.map((minutes) => (
        <option key={minutes} value={minutes}>
          {say.minutes[minutes]}
        </option>
      ))}
    </>
  );
  return (
    <section className="help" aria-labelledby="helped">
      <h2 className="h4" id="helped">
        {say.helped}
      </h2>
      <div className="flow mt-3">
        {[true, false].map((answer) => (
          <Button
            key={String(answer)}
            kind="second"
            small
            aria-pressed={helped === answer}
            onClick={() => {
              setHelped(answer);
              send(answer);
            }}
          >
            {answer ? say.yes : say.no}
          </Button>
        ))}
      </div>
      {helped === null ? null : (
        <form
          className="flow mt-3"
          onSubmit={(event) => {
            event.preventDefault();
            send(helped);
          }}
        >
          <Select label={say.without} value={without} onChange={({ target }) => setWithout(target.value)}>
            {options}
          </Select>
          <Select label={say.mending} value={mending} onChange={({ target }) => setMending(target.value)}>
            {options}
          </Select>
          <Button type="submit" kind="second" small busy={report.isPending && say.sendReport}>
            {say.sendReport}
          </Button>
        </form>
      )}
      <output className="meta">{report.isSuccess ? say.reported : null}</output>
      <CallFailed error={report.error} />
    </section>
  );
}
