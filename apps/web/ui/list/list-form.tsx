'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useTransition } from 'react';

/** While somebody types, the list waits for this long a pause. */
const pauseMs = 300;

/**
 * A form that narrows a list through its address. Without script it is sent by its button; with script the list follows at once,
 * the focus stays where it is, and nothing is added to the history for every letter.
 */
export function ListForm(props: {
  root: string;
  /** How the fields stand according to the address; a link that clears the filters clears the fields too. */
  values: Readonly<Record<string, string>>;
  pending: string;
  children: ReactNode;
}) {
  const { root, values, pending, children } = props;
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef<string>(undefined);
  const asked = queryOf(Object.entries(values));

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!form.current || sent.current === undefined || sent.current === asked) return;
    // the address was changed from elsewhere
    sent.current = asked;
    const now = new URLSearchParams(asked);
    for (const field of form.current.elements)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = now.get(field.name) ?? '';
  }, [asked]);

  const go = () => {
    clearTimeout(timer.current);
    if (!form.current) return;
    const query = queryOf(
      [...new FormData(form.current)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    if (query === (sent.current ?? asked)) return;
    sent.current = query;
    startTransition(() => router.replace(query === '' ? root : `${root}?${query}`, { scroll: false }));
  };
  return (
    <form
      ref={form}
      className="filters"
      action={root}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
      onChange={(event) => {
        clearTimeout(timer.current);
        const isTyped = event.target instanceof HTMLInputElement && event.target.type !== 'date';
        timer.current = setTimeout(go, isTyped ? pauseMs : 0);
      }}
    >
      {children}
      <output className={isPending ? 'list-pending' : 'sr'}>{isPending ? pending : ''}</output>
    </form>
  );
}

/** A query without what is empty, in a fixed order, so that two of them can be compared. */
const queryOf = (entries: readonly (readonly [string, string])[]): string => {
  const query = new URLSearchParams(entries.filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
  query.sort();
  return query.toString();
};
