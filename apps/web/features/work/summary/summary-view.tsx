'use client';
import type { WorkInfo, WorkResult } from '../../../api/shapes';

export function SummaryView(props: {
  work: WorkInfo;
  result: Extract<WorkResult, { kind: 'summarise' }>;
  tenant: string;
}) {
  return <pre className="wrap-anywhere">{JSON.stringify(props.result, null, 2)}</pre>;
}
