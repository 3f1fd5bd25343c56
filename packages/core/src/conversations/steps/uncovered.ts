import { partUnansweredReply } from '@radrum/safeguards';
import type { QuestionPart, Retrieved } from '../turn.ts';

/**
 * Whether quotes may answer a part of the question. One that leans on the leading part ("… and when is it open?") says too little to be sure of by
 * itself: it is answered where a line of the page that answers the leading part holds what it wants.
 */
export function isCovered({ floors, lines, passages, confidence }: Retrieved, part: QuestionPart): boolean {
  if (part.confidence >= floors.extractive) return true;
  const [own, leading] = [part.lines[0], lines[0]];
  if (!part.reading.context?.leans || own === undefined || leading === undefined) return false;
  const isSamePage = passages[own.passage]?.documentId === passages[leading.passage]?.documentId;
  return confidence >= floors.extractive && isSamePage && own.evidence.figure + own.evidence.kind > 0;
}

/** Says of each part of the question that is left open that the pages do not say; empty where none is. */
export const openPartsText = ({ language, assistant }: Retrieved, open: readonly QuestionPart[]): string =>
  open.map(({ question }) => `\n\n${partUnansweredReply(language, question, assistant.audience)}`).join('');
