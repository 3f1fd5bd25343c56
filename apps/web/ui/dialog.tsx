'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A question above the page. The browser keeps the focus inside and gives it back; Escape closes. What is marked `data-focus` has it first. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (isOpen && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-focus]')?.focus();
    }
    if (!isOpen && dialog.open) dialog.close();
  }, [isOpen]);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={id} onClose={onClose}>
      {isOpen ? (
        <>
          <h2 id={id} className="h3">
            {title}
          </h2>
          {children}
        </>
      ) : null}
    </dialog>
  );
}
