import type { Language } from '../../locale/language';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { Status } from '../../ui/outcome';
import type { ProblemGroup } from './remedies';

/** Groups of problems, each with one sentence about what to do and its pages behind a line. */
export function Problems({
  groups,
  words,
  language,
}: {
  groups: readonly ProblemGroup[];
  words: Messages;
  language: Language;
}) {
  return (
    <ul className="rows bare problems">
      {groups.map(({ remedy, problems }) => (
        <li key={remedy}>
          <h3 className="h4">
            <Status state={remedy === 'intended' ? 'draft' : remedy === 'limit' ? 'warn' : 'bad'}>
              {words.remedies[remedy].title(problems.length)}
            </Status>
          </h3>
          <p className="dim">{words.remedies[remedy].text}</p>
          <details className="mt-2 text-2">
            <summary>{words.knowledge.showPages(problems.length)}</summary>
            <ul className="pages">
              {problems.map(({ url, code, detail, words: own }) => (
                <li key={`${url} ${code}`}>
                  {url ? <a href={url}>{url.replace(/^https?:\/\//, '')}</a> : null}{' '}
                  <span className="meta">
                    {own?.[language] ?? lookUp(words.reasons, code) ?? words.reasons.unknown}
                  </span>
                  {detail && !own ? (
                    <span className="meta" lang="en">
                      {' '}
                      ({detail})
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
