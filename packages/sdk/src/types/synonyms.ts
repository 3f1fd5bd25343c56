/** What citizens call something, and what the pages call it. */
export interface NewSynonym {
  /** The pages' own word. */
  term: string;
  /** Citizens' words, 1 to 20. */
  words: string[];
  /** BCP 47; Swedish when it is left out. */
  language?: string;
}

export interface Synonym {
  id: string;
  term: string;
  words: string[];
  language: string;
  /** The entry of the commons that it was taken from. */
  commonsId: string | null;
  isShared: boolean;
  updatedAt: string;
}

/** An entry that an organisation shares with all. */
export interface SharedSynonym {
  id: string;
  tenantName: string;
  isOwn: boolean;
  term: string;
  words: string[];
  language: string;
}
