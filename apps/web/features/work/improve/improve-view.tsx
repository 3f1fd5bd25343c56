'use client';
import type { WorkInfo, WorkResult } from '../../../api/shapes';

export function ImproveView(props: {
  work: WorkInfo;
  result: Extract<WorkResult, { kind: 'improve' }>;
  tenant: string;
}) {
  return <pre className="wrap-anywhere">{JSON.stringify(props.result, null, 2)}</pre>;
}
