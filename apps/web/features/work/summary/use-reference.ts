'use client';
import { useState } from 'react';
import type { OpenReference } from './page-panel';
import type { Reference } from './reference';

/** Which of a text's references is open. Closing gives the focus back to what stands for it in the text. */
export function useReference(references: readonly Reference[]) {
  const [place, setPlace] = useState<number | null>(null);
  const reference = place === null ? undefined : references[place];
  const open: OpenReference | null =
    place !== null && reference ? { reference, place, of: references.length } : null;
  return {
    open,
    show: setPlace,
    step: (step: 1 | -1) => {
      if (place === null || references.length === 0) return;
      const next = (place + step + references.length) % references.length;
      setPlace(next);
      document.getElementById(referenceId(next))?.scrollIntoView({ block: 'nearest' });
    },
    close: () => {
      setPlace(null);
      if (place !== null) document.getElementById(referenceId(place))?.focus();
    },
  };
}

/** What stands for a reference in the text is found by this. */
export const referenceId = (place: number): string => `reference-${place}`;
