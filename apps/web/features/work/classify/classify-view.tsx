'use client';
import type { WorkInfo, WorkResult } from '../../../api/shapes';

export function ClassifyView(props: {
  work: WorkInfo;
  result: Extract<WorkResult, { kind: 'classify' }>;
  tenant: string;
}) {
  return <pre className="wrap-anywhere">{JSON.stringify(props.result, null, 2)}</pre>;
}
