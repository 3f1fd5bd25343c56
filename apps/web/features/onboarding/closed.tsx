import type { Messages } from '../../messages';
import { buttonClass } from '../../ui/plain-button';

/** Where operators make organisations themselves. */
export function Closed({ words }: { words: Messages }) {
  const { closed: say } = words.onboarding;
  return (
    <div className="aboard">
      <h1>{say.title}</h1>
      <p className="lead">{say.text}</p>
      <div className="actions">
        <a className={buttonClass({ kind: 'second' })} href="/sign-in">
          {say.signIn}
        </a>
      </div>
    </div>
  );
}
