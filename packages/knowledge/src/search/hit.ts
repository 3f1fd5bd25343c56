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
  /** The page of a file on which it begins, from 1. */
  page: number | null;
  language: string;
  /** ISO 8601, or null where the page does not say. */
  changedAt: string | null;
  /** 0..1: how much of what the question could reach the best passage reaches; for the others less, by how much less likely they answer. */
  score: number;
  /** How likely it answers beside the others: the logarithm, up to a constant. */
  weight: number;
  /** Share of the weight of the question's content words that the passage holds in some way, 0..1. */
  coverage: number;
}

/** A passage that the index found, with what ranking looks at beside its text. */
export interface Candidate extends Omit<Hit, 'weight'> {
  duplicate: boolean;
  /** An editor wants it first among equals. */
  isPinned: boolean;
  /** Answers that quoted its document first and that their askers found good or bad. */
  foundGood: number;
  foundBad: number;
  /** The units of the question that it holds, a bit each. */
  units: number;
}
