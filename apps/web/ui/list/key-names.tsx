import type { Messages } from '../../messages';
import { Disclosure } from '../disclosure';

/** The keys of a list whose rows are walked; `more` are those that only this one knows. */
export function KeyNames({
  more = [],
  words,
}: {
  more?: readonly (readonly [key: string, name: string])[];
  words: Messages;
}) {
  const say = words.parts.list;
  const keys = [['j', say.keyNext], ['k', say.keyPrevious], [say.keyEnter, say.keyOpen], ...more] as const;
  return (
    <Disclosure title={say.keys} isOpen>
      <p className="dim mb-2">{say.keysText}</p>
      <ul className="stack">
        {keys.map(([key, name]) => (
          <li key={key}>
            <kbd>{key}</kbd> {name}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
