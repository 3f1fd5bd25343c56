import { Fragment } from 'react';
import { wordDiff } from '../assistants/word-diff';

/** How a rule reads on the website; the words that differ from how it reads now are marked. @param now undefined where nothing was changed */
export function RuleSentence({ text, now }: { text: string; now: string | undefined }) {
  if (now === undefined) return <p className="quote">{text}</p>;
  const parts = wordDiff(now, text).filter(({ kind }) => kind !== 'removed');
  return (
    <p className="quote">
      {parts.map(({ kind, text: words }, place) => {
        // parts have no names of their own, and come anew with every change
        const key = `${place} ${kind}`;
        if (kind === 'same') return <Fragment key={key}>{words}</Fragment>;
        return (
          <Fragment key={key}>
            {/^\s*/.exec(words)?.[0]}
            <mark>{words.trimStart()}</mark>
          </Fragment>
        );
      })}
    </p>
  );
}
