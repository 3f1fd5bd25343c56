'use client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { TemplateDefinition, TemplatePreview } from '../../../api/shapes';

/** After the last change, in milliseconds. */
const previewsAfter = 250;

export type Values = Readonly<Record<string, string>>;

/**
 * A template as a letter with these values, a moment after they changed. It shows the letter before until the next one is there.
 * @param onMissing told which facts the letter lacks, with the very values that it was made of
 */
export function usePreview(
  tenant: string,
  definition: TemplateDefinition,
  values: Values,
  onMissing?: (values: Values, missing: string[]) => void,
): { preview: TemplatePreview | undefined; error: unknown } {
  const { mutate, data, error } = useMutation(useTRPC().templates.preview.mutationOptions());
  const tell = useRef(onMissing);
  useEffect(() => {
    tell.current = onMissing;
  });
  useEffect(() => {
    const timer = setTimeout(
      () =>
        mutate(
          { tenant, definition, values: { ...values } },
          { onSuccess: ({ missing }) => tell.current?.(values, missing) },
        ),
      previewsAfter,
    );
    return () => clearTimeout(timer);
  }, [mutate, tenant, definition, values]);
  return { preview: data, error };
}
