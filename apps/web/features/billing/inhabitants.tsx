'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { readInhabitants } from './choice';

/** Asks for how many an organisation is, where that decides what a plan costs and nobody knows it. @param root where the plan's pages are */
export function Inhabitants({ said, root }: { said: number | undefined; root: string }) {
  const { words, format } = useLocale();
  const say = words.billing.inhabitants;
  const router = useRouter();
  const [written, setWritten] = useState(said === undefined ? '' : format.number(said));
  const [isWrong, setIsWrong] = useState(false);
  const many = readInhabitants(written);
  return (
    <form
      className="stack form-width mb-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsWrong(many === undefined);
        if (many === undefined) event.currentTarget.querySelector('input')?.focus();
        else router.push(`${root}/plans?inhabitants=${many}`);
      }}
    >
      <Input
        label={say.label}
        hint={say.hint}
        error={isWrong && many === undefined ? say.wrong : undefined}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        required
      />
      <div className="actions">
        <Button type="submit" kind={said === undefined ? 'main' : 'second'}>
          {say.show}
        </Button>
      </div>
    </form>
  );
}
