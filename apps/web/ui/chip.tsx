'use client';
import { Check, X } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** A value that can be taken away, by a link or at once. `removeLabel` says what is taken away. */
export function Chip(props: { children: ReactNode; removeLabel: string; href?: string; onRemove?: () => void }) {
  const { children, removeLabel, href, onRemove } = props;
  return (
    <span className="chip">
      {children}
      {href === undefined ? (
        <button type="button" aria-label={removeLabel} onClick={onRemove}>
          <Icon of={X} />
        </button>
      ) : (
        <Link href={href} aria-label={removeLabel} className="chip-remove">
          <Icon of={X} />
        </Link>
      )}
    </span>
  );
}

/** A value that is on or off; on is also a tick. */
export function ToggleChip(props: {
  children: ReactNode;
  isOn: boolean;
  isDisabled?: boolean;
  onToggle?: (isOn: boolean) => void;
}) {
  const { children, isOn, isDisabled = false, onToggle } = props;
  return (
    <button
      type="button"
      className="chip toggle"
      aria-pressed={isOn}
      disabled={isDisabled}
      onClick={() => onToggle?.(!isOn)}
    >
      {isOn ? <Icon of={Check} /> : null}
      {children}
    </button>
  );
}
