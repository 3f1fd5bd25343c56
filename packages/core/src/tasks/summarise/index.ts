export { sentencesOf } from './sentences.ts';
export { summarise } from './summarise.ts';
export {
  type Summary,
  type SummaryForm,
  summaryForms,
  type SummaryPoint,
  type SummarySettings,
  summary,
  type SummaryNote,
} from './summary.ts';
