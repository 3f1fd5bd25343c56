'use client';
import { failureOf } from '../../api/failure';
import { lookUp } from '../../locale/look-up';
import { useEntryLocale } from '../../locale/entry-locale';
import { Note } from '../../ui/note';
import { Button } from '../../ui/plain-button';

/**
 * Why something that was asked for did not happen.
 * @param again asks anew for a part of the page that did not come; the rest of the page stands as it is
 */
export function CallFailed({ error, again }: { error: unknown; again?: () => unknown }) {
  const { words } = useEntryLocale();
  if (!error) return null;
  const { code, requestId, problems } = failureOf(error);
  const nameOf = (path: string) =>
    path
      .split('.')
      .map((part) => lookUp(words.failure.fields, part))
      .findLast((name) => name !== undefined);
  const named = problems.map(({ path }) => nameOf(path)).filter((name) => name !== undefined);
  const unnamed = problems.filter(({ path }) => nameOf(path) === undefined);
  return (
    <Note tone="bad" announce="alert" title={again ? words.failure.partTitle : words.failure.actionTitle}>
      {lookUp(words.failure.reasons, code) ?? words.failure.reasons.other}
      {named.length > 0 ? ` ${words.failure.check([...new Set(named)].join(', '))}` : null}
      {unnamed.length > 0 ? (
        <ul className="mt-2">
          {unnamed.map((problem) => (
            <li key={`${problem.path} ${problem.message}`} lang="en">
              {problem.path ? <code>{problem.path}</code> : null} {problem.message}
            </li>
          ))}
        </ul>
      ) : null}
      {again && code !== 'forbidden' && code !== 'not_found' ? (
        <p className="mt-2">
          <Button kind="second" small onClick={() => void again()}>
            {words.actions.retry}
          </Button>
        </p>
      ) : null}
      {requestId ? (
        <p className="meta mt-2">
          {words.failure.requestId} <code>{requestId}</code>
        </p>
      ) : null}
    </Note>
  );
}
