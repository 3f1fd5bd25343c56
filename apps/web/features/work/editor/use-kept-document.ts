'use client';
import { useRef } from 'react';
import type { WorkInfo } from '../../../api/shapes';
import { type EditorNode, readDocument } from './document';

const keyOf = ({ id }: WorkInfo): string => `radrum edited ${id}`;
const revisionKeyOf = (work: WorkInfo): string => `${keyOf(work)} revision`;

/** What somebody has written and not saved, kept in this tab, with the revision that it rests on. It is gone with the tab. */
export function useKeptDocument(work: WorkInfo) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const read = (): { document: EditorNode; revision: number } | null => {
    const document = readDocument(sessionStorage.getItem(keyOf(work)));
    return document ? { document, revision: Number(sessionStorage.getItem(revisionKeyOf(work))) } : null;
  };
  const keep = (write: () => string, revision: number): void => {
    clearTimeout(timer.current);
    // a document of many pages is not written anew at every key
    timer.current = setTimeout(() => {
      sessionStorage.setItem(keyOf(work), write());
      sessionStorage.setItem(revisionKeyOf(work), String(revision));
    }, 300);
  };
  const forget = (): void => {
    clearTimeout(timer.current);
    sessionStorage.removeItem(keyOf(work));
    sessionStorage.removeItem(revisionKeyOf(work));
  };
  return { read, keep, forget };
}
