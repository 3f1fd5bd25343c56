import type { ReactNode } from 'react';
import type { EntryMessages } from '../../messages/sv/entry';
import { Mark } from '../../ui/mark';
import { Room } from '../../ui/room';

/** The page before one is inside: the matter to the left, the room to the right. */
export function Enter(props: { words: EntryMessages; choices: ReactNode; children: ReactNode }) {
  const { words, choices, children } = props;
  return (
    <main className="enter">
      <section className="enter-form">
        <a className="brand" href="/">
          <Mark />
          <span>{words.product}</span>
        </a>
        <div className="middle">{children}</div>
        <div className="cols pair">{choices}</div>
        <p className="meta mt-4">
          {words.signIn.cookies} <a href="/accessibility">{words.nav.accessibility}</a> ·{' '}
          <a href="/docs">{words.nav.docs}</a>
        </p>
      </section>
      <Room motto={words.signIn.motto} />
    </main>
  );
}
