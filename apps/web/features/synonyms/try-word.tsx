'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';

/** Other words shown of what a word is read as. */
const wordsShown = 6;

/** Shows what a word or a question is read as, with the organisation's own words and the platform's. */
export function TryWord({ tenant }: { tenant: string }) {
  const { words } = useLocale();
  const say = words.synonyms;
  const [text, setText] = useState('');
  const trpc = useTRPC();
  const { data, error, isFetching, refetch } = useQuery({
    ...trpc.synonyms.readAs.queryOptions({ tenant, text }),
    enabled: text !== '',
  });
  return (
    <Band title={say.tryWord} text={say.tryText}>
      <form
        className="form-width stack"
        onSubmit={(event) => {
          event.preventDefault();
          const written = textOf(new FormData(event.currentTarget), 'text').trim();
          if (written === text && written !== '') void refetch();
          else setText(written);
        }}
      >
        <Input name="text" label={say.tryField} maxLength={200} required autoComplete="off" />
        <div className="actions">
          <Button type="submit" kind="second" busy={isFetching && words.actions.loading}>
            {say.tryDeed}
          </Button>
        </div>
      </form>
      <output className="mt-4 block">
        {data === undefined || isFetching ? null : data.length === 0 ? (
          <p className="dim">{say.tryNothing}</p>
        ) : (
          <>
            <p>{say.tryRead}</p>
            <ul>
              {data.map(({ from, to, isOwn }) => (
                <li key={`${from} ${to.join(' ')}`}>
                  {from} → {to.length > 0 ? to.slice(0, wordsShown).join(', ') : from}
                  {isOwn ? <span className="meta"> {say.tryOwn}</span> : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </output>
      <CallFailed error={error} />
    </Band>
  );
}
