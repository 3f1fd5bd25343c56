/** A passage found, with its document. */
export interface Hit {
  passageId: string;
  documentId: string;
  sourceId: string;
  knowledgeBaseId: string;
  url: string | null;
  title: string;
  headings: string[];
  text: string;
  language: string;
  /** ISO 8601, or null where the page does not say. */
  changedAt: string | null;
  /** 0..1: how much of what the question could reach the passage reaches. */
  score: number;
  /** Share of the weight of the question's content words that the passage holds in some way, 0..1. */
  coverage: number;
}
