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
import { QuestionRead } from '../try-out/question-read';
import { Ranking } from '../try-out/ranking';

/** A search that tells how it read the question, and why what it found stands in its order. */
export function SearchExplained({ tenant, knowledgeBaseId }: { tenant: string; knowledgeBaseId: string }) {
  const { words, format } = useLocale();
  const say = words.sources.explained;
  const [query, setQuery] = useState('');
  const { data, error, isFetching } = useQuery({
    ...useTRPC().knowledgeBases.search.queryOptions({ tenant, id: knowledgeBaseId, query }),
    enabled: query !== '',
  });
  return (
    <Band title={say.title} text={say.text}>
      <search>
        <form
          className="filters"
          onSubmit={(event) => {
            event.preventDefault();
            setQuery(textOf(new FormData(event.currentTarget), 'query').trim());
          }}
        >
          <Input name="query" type="search" label={say.query} maxLength={400} required autoComplete="off" />
          <Button type="submit" kind="second" busy={isFetching && words.actions.loading}>
            {words.actions.search}
          </Button>
        </form>
      </search>
      <output className="mt-4 block">
        {data && data.hits.length === 0 ? <p className="dim">{say.none}</p> : null}
        {data && data.hits.length > 0 ? (
          <>
            <h3 className="h4">{words.explanation.question}</h3>
            <QuestionRead reading={data.reading} words={words} format={format} />
            <h3 className="h4 mt-5">{say.results}</h3>
            <Ranking
              items={data.passages.map(({ title, url, headings, ...shares }) => {
                const place = [title, ...headings.filter((heading) => heading !== title)].join(' › ');
                return { ...shares, key: place, shown: <p>{url ? <a href={url}>{place}</a> : place}</p> };
              })}
              names={words.explanation.passageFeatures}
              more={words.explanation.morePassages}
              words={words}
              format={format}
            />
          </>
        ) : null}
      </output>
      <CallFailed error={error} />
    </Band>
  );
}
