import Link from 'next/link';
import type { Messages } from '../../messages';
import { CodeBlock } from '../../ui/code-block';
import { Mark } from '../../ui/mark';
import { Note } from '../../ui/note';
import { Room } from '../../ui/room';
import { Choices } from '../session/choices';

/** How one gets in, and why a link failed. */
export function SignIn({ words, error }: { words: Messages; error: string | undefined }) {
  const { signIn } = words;
  const known = error && Object.hasOwn(signIn.errors, error) ? (error as keyof typeof signIn.errors) : 'other'; // hasOwn has shown it
  const why = error ? signIn.errors[known] : null;
  return (
    <main className="enter">
      <section className="enter-form">
        <Link className="brand" href="/">
          <Mark />
          <span>{words.product}</span>
        </Link>
        <div className="middle">
          {why ? (
            <div className="mb-6">
              <Note tone="warn" announce="alert" title={why.title}>
                {why.text}
              </Note>
            </div>
          ) : null}
          <h1>{signIn.title}</h1>
          <p className="lead mt-3">{signIn.lead}</p>
          <h2 className="h3 mt-8">{signIn.how}</h2>
          <ol className="guide mt-3">
            <li>{signIn.first}</li>
            <li>
              <p className="mb-3">{signIn.later}</p>
              <CodeBlock text={signIn.command} label={signIn.commandLabel} />
            </li>
            <li>{signIn.openLink}</li>
          </ol>
        </div>
        <div className="cols pair">
          <Choices />
        </div>
        <p className="meta mt-4">
          {signIn.cookies} <Link href="/docs">{words.nav.docs}</Link>
        </p>
      </section>
      <Room motto={signIn.motto} />
    </main>
  );
}
