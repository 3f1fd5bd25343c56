'use client';
import { useEntryLocale } from '../../locale/entry-locale';
import { CodeBlock } from '../../ui/code-block';

/** How the very first person gets in, before any mail or connection is set up. */
export function FirstOwner() {
  const { first } = useEntryLocale().words.signIn;
  return (
    <details className="first-owner">
      <summary>{first.title}</summary>
      <div className="stack mt-3">
        <p>
          {first.aboard} <a href="/start">{first.start}</a>
        </p>
        <p>{first.first}</p>
        <p>{first.later}</p>
        <CodeBlock text={first.command} label={first.commandLabel} />
      </div>
    </details>
  );
}
