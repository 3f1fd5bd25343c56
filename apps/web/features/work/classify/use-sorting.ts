'use client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { SortedRow, WorkInfo } from '../../../api/shapes';

/** Rows of a page of the queue. */
const pageSize = 50;

export const shows = ['open', 'unsure', 'decided', 'all'] as const;
export type Show = (typeof shows)[number];
export interface Filter {
  show: Show;
  /** Null: all of them. */
  category: string | null;
}

/** A decision that can be taken back: what each text was before. */
interface Deed {
  rows: readonly SortedRow[];
}

/** The queue of texts: what is shown, which one is looked at, and what is decided of it. */
export function useSorting(work: WorkInfo, tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [filter, setFilter] = useState<Filter>({ show: 'open', category: null });
  const [after, setAfter] = useState(0);
  const [number, setNumber] = useState<number | null>(null);
  const [done, setDone] = useState<readonly Deed[]>([]);
  const asked = {
    tenant,
    id: work.id,
    show: filter.show,
    after,
    limit: pageSize,
    ...(filter.category !== null && { category: filter.category }),
  };
  const options = trpc.works.rows.queryOptions(asked, { placeholderData: keepPreviousData });
  const { data, isPending } = useQuery(options);
  const rows = data?.rows ?? [];
  const current = rows.find((row) => row.number === number) ?? rows[0] ?? null;
  const place = current ? rows.indexOf(current) : -1;

  const isLearning = work.progress?.stage === 'relearn';
  const wasLearning = useRef(isLearning);
  useEffect(() => {
    // what nobody has decided has new proposals
    if (wasLearning.current && !isLearning) void queries.invalidateQueries(trpc.works.rows.queryFilter());
    wasLearning.current = isLearning;
  }, [isLearning, queries, trpc]);

  const decide = useMutation(
    trpc.works.decide.mutationOptions({
      // what was shown as decided may not be
      onError: () => queries.invalidateQueries(trpc.works.rows.queryFilter()),
      onSettled: () => queries.invalidateQueries(trpc.works.get.queryFilter({ tenant, id: work.id })),
    }),
  );
  /** Shows a decision before the server has answered, so that whoever sorts by keys need not wait. */
  const mark = (numbers: ReadonlySet<number>, category: string | null) =>
    queries.setQueryData(options.queryKey, (before) => {
      if (!before) return before;
      const counted = before.rows.filter((row) => numbers.has(row.number));
      const decidedBefore = counted.filter((row) => row.decided !== null).length;
      const decidedAfter = category === null ? 0 : counted.length;
      const changedBefore = counted.filter((row) => row.decided !== null && row.decided !== row.category).length;
      const changedAfter = category === null ? 0 : counted.filter((row) => row.category !== category).length;
      return {
        rows: before.rows.map((row) => (numbers.has(row.number) ? { ...row, decided: category } : row)),
        open: before.open + decidedBefore - decidedAfter,
        decided: before.decided - decidedBefore + decidedAfter,
        changed: before.changed - changedBefore + changedAfter,
      };
    });
  const send = (numbers: readonly number[], category: string | null) => {
    mark(new Set(numbers), category);
    decide.mutate({ tenant, id: work.id, numbers: [...numbers], category });
  };
  const move = (steps: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, place + steps))];
    if (next) setNumber(next.number);
  };
  /** On to the next text that nobody has decided: below, else from the top. */
  const goOn = () => {
    const isOpen = (row: SortedRow) => row.decided === null && row !== current;
    const next = rows.slice(place + 1).find(isOpen) ?? rows.find(isOpen);
    if (next) setNumber(next.number);
    else if (filter.show !== 'decided') void queries.invalidateQueries(trpc.works.rows.queryFilter());
  };
  const sure = (least: number) => rows.filter((row) => row.decided === null && row.confidence >= least);
  return {
    filter,
    setFilter: (wanted: Filter) => {
      setFilter(wanted);
      setAfter(0);
      setNumber(null);
    },
    rows,
    counts: data && { open: data.open, decided: data.decided, changed: data.changed },
    isPending,
    isLearning,
    current,
    place,
    choose: setNumber,
    move,
    goOn,
    error: decide.error,
    decide: (row: SortedRow, category: string) => {
      setDone([...done, { rows: [row] }]);
      send([row.number], category);
      goOn();
    },
    sure,
    /** Accepts what is proposed of each of these, a call for each category. */
    acceptAll: (accepted: readonly SortedRow[]) => {
      if (accepted.length === 0) return;
      setDone([...done, { rows: accepted }]);
      for (const [category, of] of Map.groupBy(accepted, (row) => row.category))
        send(
          of.map((row) => row.number),
          category,
        );
    },
    canUndo: done.length > 0,
    /** Takes the last decision back. @returns whether there was one */
    undo: (): boolean => {
      const last = done.at(-1);
      if (!last) return false;
      setDone(done.slice(0, -1));
      for (const [before, of] of Map.groupBy(last.rows, (row) => row.decided))
        send(
          of.map((row) => row.number),
          before,
        );
      setNumber(last.rows[0]?.number ?? null);
      // what is learnt meanwhile has taken it out of a queue of open texts
      void queries.invalidateQueries(trpc.works.rows.queryFilter());
      return true;
    },
    isFirstPage: after === 0,
    /** Where the page is full there may be more. */
    hasMore: rows.length === pageSize,
    nextPage: () => {
      setAfter(
        filter.show === 'unsure'
          ? after + rows.filter((row) => row.decided === null).length
          : (rows.at(-1)?.number ?? 0),
      );
      setNumber(null);
    },
    firstPage: () => {
      setAfter(0);
      setNumber(null);
    },
  };
}
export type Sorting = ReturnType<typeof useSorting>;
