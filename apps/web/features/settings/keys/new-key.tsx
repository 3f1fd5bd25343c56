'use client';
import { useEffect, useRef } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { CodeBlock } from '../../../ui/code-block';

export interface MadeKey {
  key: string;
  /** How long the one works on that it takes the place of. */
  overlapHours?: number;
}

/** A key that was just made: shown this once. It comes into sight and takes the focus, wherever on the page it was asked for. */
export function NewKey({ made }: { made: MadeKey }) {
  const { keys } = useLocale().words.settings;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, [made.key]);
  return (
    <section className="newkey" aria-labelledby="new-key">
      <h2 className="h3" id="new-key" ref={heading} tabIndex={-1}>
        {keys.made}
      </h2>
      <p className="dim mt-2 mb-4">
        {keys.madeText}
        {made.overlapHours === undefined ? null : ` ${keys.madeInPlace(made.overlapHours)}`}
      </p>
      <CodeBlock text={made.key} label={keys.key} kind="main" />
    </section>
  );
}
