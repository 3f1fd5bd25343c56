'use client';
import { useEffect, useRef } from 'react';
import type { ConnectionInfo, ConnectionTest } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { ButtonLink } from '../../../ui/button';
import { Facts } from '../../../ui/facts';
import { Note } from '../../../ui/note';
import { failureOfTest, findingsOf } from './test-findings';
import { TestButton } from './test-button';

interface Props {
  connection: ConnectionInfo;
  test: ConnectionTest;
  nameOfRole: (id: string) => string;
  tenant: string;
  canEdit: boolean;
}

/** What a test found: what the service sent, which role that gives, what is wrong and what to do. */
export function TestResult({ connection, test, nameOfRole, tenant, canEdit }: Props) {
  const { words, format } = useLocale();
  const { signIn } = words.settings;
  const { result } = signIn;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [test.at]);
  const failure = failureOfTest(test);
  const findings = findingsOf(test, connection);
  const root = `/t/${tenant}/settings/sign-in`;
  const verified =
    test.isEmailVerified === null ? result.isSilent : test.isEmailVerified ? result.isVerified : result.isNotVerified;
  const code = (text: string) => <code className="wrap-anywhere">{text}</code>;
  return (
    <section className="test-result stack" aria-labelledby="test-result">
      <h2 className="h3" id="test-result" ref={heading} tabIndex={-1}>
        {result.title(connection.name)}
      </h2>
      {failure ? (
        <Note tone="bad" title={result.failed}>
          <p className="mt-1">
            <strong>{signIn.failures[failure].title}</strong> {signIn.failures[failure].text}
          </p>
        </Note>
      ) : findings.length === 0 ? (
        <Note tone="ok" title={result.works} />
      ) : (
        <Note tone="warn" title={result.mend}>
          <ul className="stack mt-2">
            {findings.map((finding) => (
              <li key={finding}>
                <strong>{signIn.findings[finding].title}</strong> {signIn.findings[finding].text}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {failure && failure !== 'no_subject' ? null : (
        <>
          <h3 className="h4">{result.sent}</h3>
          <Facts
            facts={[
              [result.subject, test.subject === null ? result.none : code(test.subject)],
              [result.email, test.email === null ? result.none : code(test.email)],
              ...(test.email === null ? [] : [[result.verified, verified] as const]),
              [
                result.values(connection.roleClaim),
                test.roleValues.length === 0 ? result.none : code(test.roleValues.join(', ')),
              ],
              [result.gives, <strong key="role">{test.role === null ? result.noRole : nameOfRole(test.role)}</strong>],
              [result.claims, test.claims.length === 0 ? result.none : code(test.claims.join(', '))],
            ]}
          />
        </>
      )}
      <p className="meta">
        {result.at} <time dateTime={test.at}>{format.dateTime(test.at)}</time>
      </p>
      <div className="actions">
        {canEdit ? (
          <>
            {connection.enabled ? <TestButton connection={connection} tenant={tenant} label={result.again} /> : null}
            <ButtonLink kind="second" small href={`${root}/${connection.id}`}>
              {result.edit}
            </ButtonLink>
          </>
        ) : null}
        <ButtonLink kind="quiet" small href={root}>
          {result.close}
        </ButtonLink>
      </div>
    </section>
  );
}
