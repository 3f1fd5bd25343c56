import { partUnansweredReply } from '@radrum/safeguards';
import type { QuestionPart, Retrieved } from '../turn.ts';

/** Whether quotes may answer a part of the question. */
export const isCovered = ({ floors }: Retrieved, part: QuestionPart): boolean => part.confidence >= floors.extractive;

/** Says of each part of the question that is left open that the pages do not say; empty where none is. */
export const openPartsText = ({ language }: Retrieved, open: readonly QuestionPart[]): string =>
  open.map(({ question }) => `\n\n${partUnansweredReply(language, question)}`).join('');
