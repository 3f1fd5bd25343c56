'use client';
import Link from 'next/link';
import { useEffect, useId, useRef } from 'react';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { PublishForm } from './publish-form';

/** A version that was made just now, and when it begins to answer where it does not at once. */
export interface Published {
  version: number;
  at?: string | undefined;
}

/** The end of a comparison with the draft: publish it. */
export function PublishHere(props: {
  assistant: Assistant;
  tenant: string;
  /** The number that the draft will get. */
  number: number;
  worse: number;
  onPublished: (published: Published) => void;
}) {
  const { assistant, tenant, number, worse, onPublished } = props;
  const { words } = useLocale();
  const say = words.versions;
  const titleId = useId();
  return (
    <section className="publish-here no-print" aria-labelledby={titleId}>
      <h3 id={titleId}>{say.publish(number)}</h3>
      <PublishForm
        assistantId={assistant.id}
        tenant={tenant}
        draftAt={assistant.updatedAt}
        worse={worse}
        onPublished={onPublished}
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
  );
}

/** What came of publishing, as long as it is so. The button that was pressed is gone: whoever pressed it goes on from here. */
export function PublishedNote({ published, assistant }: { published: Published | null; assistant: Assistant }) {
  const { words, format } = useLocale();
  const say = words.versions;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (published) place.current?.focus();
  }, [published]);
  const isSo = published?.version === (published?.at ? assistant.scheduledVersion : assistant.publishedVersion);
  return (
    <div ref={place} tabIndex={-1} className="published-here">
      {published && isSo ? (
        <Note tone="ok" announce="status">
          {published.at
            ? say.publishedFor(published.version, format.dateTime(published.at))
            : say.publishedNow(published.version)}
        </Note>
      ) : null}
    </div>
  );
}
