'use client';
import type { WorkInfo, WorkResult } from '../../../api/shapes';

export function LettersView(props: {
  work: WorkInfo;
  result: Extract<WorkResult, { kind: 'template' }>;
  tenant: string;
}) {
  return <pre className="wrap-anywhere">{JSON.stringify(props.result, null, 2)}</pre>;
}
