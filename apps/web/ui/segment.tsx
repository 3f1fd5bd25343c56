'use client';
import Link from 'next/link';

interface Choice {
  key: string;
  title: string;
  /** Where the view lies; without one it is chosen by a button. */
  href?: string;
}

/** Two to five views of the same thing. Links where each has an address, buttons otherwise. */
export function Segment(props: {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  onChoose?: (key: string) => void;
}) {
  const { label, choices, chosen, onChoose } = props;
  return (
    <fieldset className="segment" aria-label={label}>
      {choices.map(({ key, title, href }) =>
        href === undefined ? (
          <button key={key} type="button" aria-pressed={key === chosen} onClick={() => onChoose?.(key)}>
            {title}
          </button>
        ) : (
          <Link key={key} href={href} scroll={false} aria-current={key === chosen ? 'true' : undefined}>
            {title}
          </Link>
        ),
      )}
    </fieldset>
  );
}
