'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { ProblemPages, Source } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { ProblemGroup } from './problem-group';
import { remedyOf } from './remedies';

/** Why pages of a source are not in the knowledge base: by reason, with what to do, some examples and the rest on request. */
export function SourceProblems({ groups, source, tenant }: { groups: ProblemPages; source: Source; tenant: string }) {
  const { words, language } = useLocale();
  const whole = source.problems.filter(
    ({ url, code, state }) =>
      state !== 'noted' && (url === null || url === source.url) && !groups.some((group) => group.code === code),
  );
  const noted = source.problems.filter(({ state }) => state === 'noted');
  return (
    <Band first title={words.sources.problems} text={words.knowledge.problemsText}>
      {groups.length + whole.length + noted.length === 0 ? <p>{words.sources.leftOut.none}</p> : null}
      <div className="stack">
        {whole.map(({ code, words: own }) => (
          <Note key={code} tone="bad" title={lookUp(words.reasons, code)}>
            {own?.[language] ?? words.remedies[remedyOf(code)].text}
          </Note>
        ))}
        {noted.map(({ code, words: own }) => (
          <Note key={code} title={words.sources.upload.warnings}>
            {own?.[language]}
          </Note>
        ))}
      </div>
      <ul className="rows bare problems">
        {groups.map((group) => (
          <Group key={`${group.state} ${group.code}`} group={group} sourceId={source.id} tenant={tenant} />
        ))}
      </ul>
    </Band>
  );
}

function Group({ group, sourceId, tenant }: { group: ProblemPages[number]; sourceId: string; tenant: string }) {
  const { words, format } = useLocale();
  const { code, count, examples } = group;
  const [isWhole, setIsWhole] = useState(false);
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    ...useTRPC().sources.problemPages.infiniteQueryOptions(
      { tenant, id: sourceId, code, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
    enabled: isWhole,
  });
  const title = lookUp(words.reasons, code) ?? words.reasons.unknown;
  return (
    <ProblemGroup
      remedy={remedyOf(code)}
      title={`${title}: ${format.number(count)}`}
      pages={data ? data.pages.flatMap((page) => page.data) : examples}
      words={words}
      more={
        <>
          {count > examples.length && (!isWhole || hasNextPage) ? (
            <p className="mt-2">
              <Button
                kind="quiet"
                small
                busy={isFetching && words.actions.loading}
                onClick={() => (isWhole ? void fetchNextPage() : setIsWhole(true))}
              >
                {isWhole ? words.sources.leftOut.next : words.sources.leftOut.more(count)}
                <span className="sr"> {title}</span>
              </Button>
            </p>
          ) : null}
          <CallFailed error={error} />
        </>
      }
    />
  );
}
