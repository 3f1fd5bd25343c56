import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Messages } from '../../messages';
import { Mark } from '../../ui/mark';

/** The frame of pages that belong to no organisation: the mark, and the way back. */
export function PlainFrame(props: { back: { href: string; title: string }; words: Messages; children: ReactNode }) {
  const { back, words, children } = props;
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="plain-bar">
        <Link className="brand" href="/">
          <Mark />
          <span>{words.product}</span>
        </Link>
        <Link href={back.href}>{back.title}</Link>
      </header>
      <main className="page plain-page" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
