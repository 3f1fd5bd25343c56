'use client';
import dynamic from 'next/dynamic';
import { useLocale } from '../../../locale/locale-provider';
import type { ResultEditorProps } from './result-editor';

/** The editor is large, and only fetched by those who edit. */
const Lazy = dynamic(() => import('./result-editor'), { ssr: false, loading: Loading });

function Loading() {
  return <p className="dim">{useLocale().words.workEditor.loading}</p>;
}

export function ResultEditor(props: ResultEditorProps) {
  return <Lazy {...props} />;
}
