'use client';
import { useEffect, useRef, useState } from 'react';
import type { OpenReference } from './page-panel';
import type { Reference } from './reference';

/** Which of a text's references is open. Closing gives the focus back to what stands for it in the text. */
export function useReference(references: readonly Reference[]) {
  const [place, setPlace] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    // the sheet may cover it
    if (place !== null) document.getElementById(referenceId(place))?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const reference = place === null ? undefined : references[place];
  const open: OpenReference | null =
    place !== null && reference ? { reference, place, of: references.length, chosen } : null;
  return {
    open,
    show: (next: number) => {
      opener.current = document.activeElement;
      setPlace(next);
      setChosen(chosen + 1);
    },
    step: (step: 1 | -1) => {
      if (place === null || references.length === 0) return;
      setPlace((place + step + references.length) % references.length);
    },
    close: () => {
      setPlace(null);
      const own = place === null ? null : document.getElementById(referenceId(place));
      // in the editor a reference is no stop of its own: back to where one was
      if (own) own.focus();
      else if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}

/** What stands for a reference in the text is found by this. */
export const referenceId = (place: number): string => `reference-${place}`;
