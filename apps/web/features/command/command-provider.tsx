'use client';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { Permission } from '../../api/shapes';
import { CommandPalette } from './command-palette';

const OpenCommand = createContext<() => void>(() => {});

/** Opens the palette, for the buttons that do. */
export const useOpenCommand = (): (() => void) => use(OpenCommand);

/** Ctrl K, or Cmd K, anywhere in the console: a palette that leads to everything with an address. */
export function CommandProvider(props: { tenant: string; permissions: readonly Permission[]; children: ReactNode }) {
  const { tenant, permissions, children } = props;
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const openOnKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault(); // else the browser's own search takes it
      // a question that stands open is to be answered first
      if (!document.querySelector('dialog[open]:not(.palette)')) setIsOpen((before) => !before);
    };
    document.addEventListener('keydown', openOnKey);
    return () => document.removeEventListener('keydown', openOnKey);
  }, []);
  const open = useMemo(() => () => setIsOpen(true), []);
  return (
    <OpenCommand value={open}>
      {children}
      <CommandPalette tenant={tenant} permissions={permissions} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </OpenCommand>
  );
}
