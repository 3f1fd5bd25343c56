import { Fragment } from 'react';
import { wordDiff } from '../../ui/word-diff';

/** How a rule reads on the website; the words that differ from how it reads now are marked. @param now undefined where nothing was changed */
export function RuleSentence({ text, now }: { text: string; now: string | undefined }) {
  if (now === undefined) return <p className="quote">{text}</p>;
  const parts = wordDiff(now, text).filter(({ kind }) => kind !== 'removed');
  return (
    <p className="quote">
      {parts.map(({ kind, text: words }, place) => {
        // parts have no names of their own, and come anew with every change
        const key = `${place} ${kind}`;
        return kind === 'same' ? <Fragment key={key}>{words}</Fragment> : <mark key={key}>{words}</mark>;
      })}
    </p>
  );
}
