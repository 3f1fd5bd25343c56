'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';
import { wordsIn } from './words-in';

/** What an entry that stands in the form would change for the last questions, before it is saved. */
export function SynonymEffect({ tenant, id }: { tenant: string; id: string | undefined }) {
  const { words } = useLocale();
  const say = words.sources.effect;
  const [entry, setEntry] = useState<{ term: string; words: string[] }>();
  const { data, error, isFetching } = useQuery({
    ...useTRPC().synonyms.preview.queryOptions({ tenant, ...(entry ?? { term: '', words: [] }), ...(id && { id }) }),
    enabled: entry !== undefined,
    retry: false,
  });
  return (
    <div>
      <div className="actions">
        <Button
          kind="quiet"
          small
          busy={isFetching && say.trying}
          onClick={({ currentTarget }) => {
            const form = currentTarget.form;
            if (!form?.reportValidity()) return;
            const given = new FormData(form);
            setEntry({ term: textOf(given, 'term'), words: wordsIn(textOf(given, 'words')) });
          }}
        >
          {say.show}
        </Button>
      </div>
      <output className="mt-2 block">
        {data && !isFetching ? (
          data.changed.length === 0 ? (
            say.none(data.tried)
          ) : (
            <>
              <p>{say.some(data.changed.length, data.tried)}</p>
              <ul>
                {data.changed.map(({ question, before, after }) => (
                  <li key={question}>
                    <strong>{question}</strong>
                    <br />
                    <span className="meta">
                      {say.before}: {before ?? say.nothing}. {say.after}: {after ?? say.nothing}.
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )
        ) : null}
      </output>
      <CallFailed error={error} />
    </div>
  );
}
