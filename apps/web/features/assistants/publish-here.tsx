'use client';
import Link from 'next/link';
import { useEffect, useId, useRef, useState } from 'react';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { PublishForm } from './publish-form';

/** The end of a comparison with the draft: publish it; and after that, what came of it. */
export function PublishHere(props: {
  assistant: Assistant;
  tenant: string;
  /** The number that the draft will get. */
  number: number;
  worse: number;
  /** The draft stands on the page, and says something new. */
  isOffered: boolean;
}) {
  const { assistant, tenant, number, worse, isOffered } = props;
  const { words, format } = useLocale();
  const say = words.versions;
  const [published, setPublished] = useState<{ version: number; at?: string | undefined } | null>(null);
  const done = useRef<HTMLDivElement>(null);
  const titleId = useId();
  // the button that was pressed is gone: whoever pressed it goes on from here
  useEffect(() => {
    if (published) done.current?.focus();
  }, [published]);
  return (
    <>
      <div ref={done} tabIndex={-1} className="published-here">
        {published ? (
          <Note tone="ok" announce="status">
            {published.at
              ? say.publishedFor(published.version, format.dateTime(published.at))
              : say.publishedNow(published.version)}
          </Note>
        ) : null}
      </div>
      {isOffered ? (
        <section className="publish-here no-print" aria-labelledby={titleId}>
          <h3 id={titleId}>{say.publish(number)}</h3>
          <PublishForm
            assistantId={assistant.id}
            tenant={tenant}
            worse={worse}
            onPublished={setPublished}
            deeds={(isBusy) => (
              <div className="actions">
                <Button type="submit" busy={isBusy && words.assistants.publish}>
                  {say.publish(number)}
                </Button>
                <Link href={`/t/${tenant}/assistants/${assistant.slug}`}>{say.backToDraft}</Link>
              </div>
            )}
          />
          <p className="meta">
            {assistant.publishedVersion === null ? null : `${say.canGoBack(assistant.publishedVersion)} `}
            {say.immutable}
          </p>
        </section>
      ) : null}
    </>
  );
}
