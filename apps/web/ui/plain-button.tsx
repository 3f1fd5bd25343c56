import type { ButtonHTMLAttributes } from 'react';

export interface Look {
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
/** The look of a button, for links of pages that do without Next's. */
export const buttonClass = ({ kind = 'main', small, square }: Look): string =>
  [classes[kind], small && 'small', square && 'square'].filter(Boolean).join(' ');

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { busy?: string | false };

/**
 * A button. It stands apart from `ButtonLink`, so that the pages before one is inside need not load Next's links.
 * `busy` is the verb in progress: the button keeps its place and width, says it, and cannot be pressed twice.
 */
export function Button({ kind, small, square, busy, children, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ ...(kind && { kind }), ...(small && { small }), ...(square && { square }) })}
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
