'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { focusMistake } from '../onboarding/focus-mistake';

/** Leads to the first field of a form that the server found wrong. */
export function useMistakeFocus(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error && form.current) focusMistake(form.current);
  }, [error]);
  return form;
}
