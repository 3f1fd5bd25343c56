/** What the danger is. */
export type CrisisKind =
  | 'violence'
  | 'self_harm'
  | 'medical'
  | 'fire'
  | 'drowning'
  | 'gas'
  | 'child_danger'
  | 'accident';

/** One way in which people say that life is in danger now. Phrases as in `phrase-match.ts`. */
export interface CrisisPattern {
  readonly kind: CrisisKind;
  readonly language: string;
  /** One of these must stand in the text … */
  readonly says: string;
  /** … and one of these, where the first are not enough … */
  readonly and?: string;
  /** … and none of these: figures of speech, the past, questions about a service. */
  readonly unless?: string;
}
