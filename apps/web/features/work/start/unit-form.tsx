'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { Input } from '../../../ui/field';
import { CallFailed } from '../../session/call-failed';

/** Where in the organisation one works. */
export function UnitForm(props: { tenant: string; unit: string | null; units: readonly string[] }) {
  const { tenant, unit, units } = props;
  const { words } = useLocale();
  const say = words.work;
  const router = useRouter();
  const [text, setText] = useState(unit ?? '');
  const save = useMutation(useTRPC().works.setUnit.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <Disclosure title={unit ? `${say.unit}: ${unit}` : say.unit}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ tenant, unit: text.trim() || null });
        }}
      >
        <Input
          label={say.unit}
          hint={say.unitHint}
          list="units"
          value={text}
          maxLength={120}
          onChange={(event) => setText(event.target.value)}
        />
        <datalist id="units">
          {units.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <p>
          <Button type="submit" kind="second" small busy={save.isPending && say.saveUnit}>
            {say.saveUnit}
          </Button>
        </p>
        <CallFailed error={save.error} />
      </form>
    </Disclosure>
  );
}
