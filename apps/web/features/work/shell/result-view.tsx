'use client';
import type { WorkInfo, WorkResult } from '../../../api/shapes';
import { ClassifyView } from '../classify/classify-view';
import { ImproveView } from '../improve/improve-view';
import { ReplyView } from '../reply/reply-view';
import { SummaryView } from '../summary/summary-view';
import { LettersView } from '../template/letters-view';

/** What a task gave. */
export function ResultView(props: { work: WorkInfo; result: WorkResult; tenant: string }) {
  const { work, result, tenant } = props;
  switch (result.kind) {
    case 'summarise':
      return <SummaryView work={work} result={result} tenant={tenant} />;
    case 'improve':
      return <ImproveView work={work} result={result} tenant={tenant} />;
    case 'template':
      return <LettersView work={work} result={result} tenant={tenant} />;
    case 'classify':
      return <ClassifyView work={work} result={result} tenant={tenant} />;
    case 'reply':
      return <ReplyView work={work} result={result} tenant={tenant} />;
  }
}
