/* How lists and their pages come, whatever is in them. */

/** A page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  data: T[];
  nextCursor: string | null;
}

/** A list that is never long. */
export interface List<T> {
  data: T[];
}

export interface PageQuery {
  /** 1 to 100; 25 when it is left out. */
  limit?: number;
  cursor?: string;
}

export interface Created {
  id: string;
}
