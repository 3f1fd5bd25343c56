'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
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
  /** What is on its way; the draft may have gone on meanwhile. */
  const sent = useRef(result);
  const { mutate, isPending, error, reset } = useMutation(
    trpc.works.save.mutationOptions({
      onSuccess: () => {
        setState((now) => ({ ...now, saved: sent.current }));
        return again();
      },
      onError: (failure) => (failureOf(failure).code === 'changed_meanwhile' ? again() : undefined),
    }),
  );
  const isConflict = isForeign || failureOf(error).code === 'changed_meanwhile';
  const waits = isDirty && !isPending && !error && !isForeign;
  const { id, revision } = work;
  const save = useCallback(() => {
    sent.current = draft;
    mutate({ tenant, id, revision, result: draft });
  }, [draft, mutate, tenant, id, revision]);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(save, savesAfter);
    return () => clearTimeout(timer);
  }, [waits, save]);
  useSaveOnLeave(waits, save);
  return {
    draft,
    change: (make: (now: Result) => Result) => setState((now) => ({ ...now, draft: make(now.draft) })),
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
      save();
    },
    saveAgain: save,
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
