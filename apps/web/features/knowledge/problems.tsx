import type { Language } from '../../locale/language';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { ProblemGroup } from './problem-group';
import type { ProblemGroup as Group } from './remedies';

/** The problems of a knowledge base by what one can do about them, the pages of each behind a line. */
export function Problems(props: { groups: readonly Group[]; words: Messages; language: Language }) {
  const { groups, words, language } = props;
  return (
    <ul className="rows bare problems">
      {groups.map(({ remedy, problems }) => (
        <ProblemGroup
          key={remedy}
          remedy={remedy}
          title={words.remedies[remedy].title(problems.length)}
          fold={words.knowledge.showPages(problems.length)}
          pages={problems.map(({ url, code, detail, words: own }) => ({
            url,
            reason: own?.[language] ?? lookUp(words.reasons, code) ?? words.reasons.unknown,
            detail: own ? null : detail,
          }))}
          words={words}
        />
      ))}
    </ul>
  );
}
