export { checkTemplate } from './check-template.ts';
export { type FilledPart, type FilledTemplate, fillTemplate } from './fill-template.ts';
export { type FieldProposal, fillFromDocuments, type FoundFields } from './fill-from-documents.ts';
export { fillFromSpreadsheet, type FilledRow, type SheetValues } from './fill-from-spreadsheet.ts';
export { checkLetterhead, type LetterheadCheck } from './letterhead.ts';
export type { ProblemPlace, TemplateProblem } from './problem.ts';
export { type Letters, renderLetters } from './render-letters.ts';
export { renderDocx } from './render-docx.ts';
export {
  type Condition,
  type Field,
  type FieldType,
  type FieldValue,
  type FieldValues,
  type Part,
  type PartKind,
  type TemplateDefinition,
  templateDefinition,
} from './template.ts';
