import Link from 'next/link';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface Look {
  kind?: 'main' | 'second' | 'quiet' | 'danger' | 'destroy';
  small?: boolean;
  square?: boolean;
}
const classes = {
  main: 'btn',
  second: 'btn second',
  quiet: 'btn quiet',
  danger: 'btn danger',
  destroy: 'btn danger solid',
} as const;
const classOf = ({ kind = 'main', small, square }: Look): string =>
  [classes[kind], small && 'small', square && 'square'].filter(Boolean).join(' ');

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { busy?: string | false };

/** A button. `busy` is the verb in progress: the button keeps its place and width, says it, and cannot be pressed twice. */
export function Button({ kind, small, square, busy, children, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classOf({ ...(kind && { kind }), ...(small && { small }), ...(square && { square }) })}
      aria-busy={busy ? true : undefined}
      aria-disabled={busy ? true : rest['aria-disabled']}
      onClick={busy && (onClick || type === 'submit') ? (event) => event.preventDefault() : onClick}
    >
      {busy ? (
        <>
          <span className="busy-words">{busy}</span>
          <span className="busy-hold" aria-hidden="true">
            {children}
          </span>
        </>
      ) : (
        children
      )}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ href, children, ...look }: Look & { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={classOf(look)}>
      {children}
    </Link>
  );
}
