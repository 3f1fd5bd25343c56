'use client';
import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const listen = (onChange: () => void) => {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
};
const keyOf = (name: string): string => `radrum typed ${name}`;

/** Keeps what somebody types in this tab, until it has been sent: a session that ends meanwhile loses nothing. It is gone with the tab. */
export function keepTyped(name: string, text: string): void {
  if (text === '') sessionStorage.removeItem(keyOf(name));
  else sessionStorage.setItem(keyOf(name), text);
  for (const tell of listeners) tell();
}

/** A text that is kept so, and how it changes. */
export function useKept(name: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(
    listen,
    () => sessionStorage.getItem(keyOf(name)) ?? '',
    () => '',
  );
  return [text, useCallback((next: string) => keepTyped(name, next), [name])];
}
