'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { failureOf } from '../../../api/failure';
import type { WorkInfo, WorkResult } from '../../../api/shapes';

/** After the last change, in milliseconds. */
const savesAfter = 800;

/** The same whatever the order of the names: the database has an order of its own. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/**
 * A result that somebody works on. It is saved a moment after the last change. What was saved elsewhere meanwhile is never overwritten:
 * then the person chooses.
 */
export function useDraft<Result extends WorkResult>(work: WorkInfo, result: Result, tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [state, setState] = useState({ draft: result, saved: result, revision: work.revision, isForeign: false });
  const { draft, saved, isForeign } = state;
  const isDirty = draft !== saved;
  if (work.revision !== state.revision) {
    const isSame = written(result) === written(saved);
    setState({
      ...state,
      revision: work.revision,
      ...(isSame ? {} : isDirty ? { isForeign: true } : { draft: result, saved: result }),
    });
  }
  const again = () => queries.invalidateQueries(trpc.works.get.queryFilter({ tenant, id: work.id }));
  const { mutate, isPending, error, reset } = useMutation(
    trpc.works.save.mutationOptions({
      onSuccess: (_, { result: sent }) => {
        setState((now) => (now.draft === sent ? { ...now, saved: now.draft } : { ...now, saved: result }));
        return again();
      },
      onError: (failure) => (failureOf(failure).code === 'changed_meanwhile' ? again() : undefined),
    }),
  );
  const isConflict = isForeign || failureOf(error).code === 'changed_meanwhile';
  const waits = isDirty && !isPending && !error && !isForeign;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => mutate({ tenant, id: work.id, revision: work.revision, result: draft }), savesAfter);
    return () => clearTimeout(timer);
  }, [waits, draft, mutate, tenant, work.id, work.revision]);
  useSaveOnLeave(waits, () => mutate({ tenant, id: work.id, revision: work.revision, result: draft }));
  return {
    draft,
    change: (to: Result) => setState((now) => ({ ...now, draft: to })),
    isSaving: isPending,
    isDirty,
    isConflict,
    error: isConflict ? null : error,
    takeTheirs: () => {
      reset();
      setState({ draft: result, saved: result, revision: work.revision, isForeign: false });
    },
    keepMine: () => {
      setState((now) => ({ ...now, isForeign: false }));
      mutate({ tenant, id: work.id, revision: work.revision, result: draft });
    },
  };
}

/** What is not saved yet when the page is left. */
function useSaveOnLeave(waits: boolean, save: () => void): void {
  const latest = useRef({ waits, save });
  useEffect(() => {
    latest.current = { waits, save };
  });
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current.waits) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      if (latest.current.waits) latest.current.save();
    };
  }, []);
}
