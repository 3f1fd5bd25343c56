import type { ReactNode } from 'react';
import type { Messages } from '../../messages';
import { Mark } from '../../ui/mark';

/** The frame of pages that belong to no organisation: the mark, and the way back where the page itself names none. */
export function PlainFrame(props: {
  back?: { href: string; title: string };
  words: Pick<Messages, 'skip' | 'product'>;
  children: ReactNode;
}) {
  const { back, words, children } = props;
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="plain-bar">
        <a className="brand" href="/">
          <Mark />
          <span>{words.product}</span>
        </a>
        {back ? <a href={back.href}>{back.title}</a> : null}
      </header>
      <main className="page plain-page" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
