'use client';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { MeasuredText } from '../../../api/shapes';
import type { Improvement } from './passages';

/** After the last change, in milliseconds. */
const measuresAfter = 250;

/** How a text reads with what was accepted, measured anew as that changes. */
export function useMeasured(
  { text, proposals }: Improvement,
  { tenant, isTranslated }: { tenant: string; isTranslated: boolean },
): MeasuredText | undefined {
  const { mutate, data } = useMutation(useTRPC().works.measure.mutationOptions());
  useEffect(() => {
    const changes = proposals
      .filter(({ isAccepted }) => isAccepted === true)
      .map(({ start, end, before, after }) => ({ start, end, before, after }));
    const timer = setTimeout(() => mutate({ tenant, text, changes, isTranslated }), measuresAfter);
    return () => clearTimeout(timer);
  }, [mutate, tenant, text, proposals, isTranslated]);
  return data;
}
