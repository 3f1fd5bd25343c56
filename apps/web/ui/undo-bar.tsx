'use client';
import { Undo2, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocale } from '../locale/locale-provider';
import { Icon } from './icon';

/** How long one has to change one's mind. The time stops while the bar is pointed at or has the focus (WCAG 2.2.1). */
const staysMs = 10_000;

/** What was just done, and the way back. Only for that: errors and results stand where they belong. */
export function UndoBar(props: {
  children: ReactNode;
  onUndo: () => void;
  onClose: () => void;
  /** Stays in the text instead of floating, and does not go away. */
  isStill?: boolean;
}) {
  const { children, onUndo, onClose, isStill = false } = props;
  const { words } = useLocale();
  const [isHeld, setIsHeld] = useState(false);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (isStill || isHeld) return;
    const end = setTimeout(() => close.current(), staysMs);
    return () => clearTimeout(end);
  }, [isStill, isHeld]);
  return (
    <div
      className={isStill ? 'toast' : 'toast floating'}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <output>{children}</output>
      <button type="button" onClick={onUndo}>
        <Icon of={Undo2} />
        {words.parts.undo}
      </button>
      <button type="button" aria-label={words.parts.dismiss} onClick={onClose}>
        <Icon of={X} />
      </button>
    </div>
  );
}
