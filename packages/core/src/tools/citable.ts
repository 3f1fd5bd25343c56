/** What an answer may rest on: a passage of the knowledge, a part of an attached file, or what a tool worked out. */
export interface Citable {
  title: string;
  headings: readonly string[];
  text: string;
  url: string | null;
  /** BCP 47 */
  language: string;
  /** Of the knowledge; null for what stands in no document of it. */
  documentId: string | null;
  page: number | null;
  /** ISO 8601, or null where nobody says. */
  changedAt: string | null;
  /** Of an attached file. */
  fileId?: string;
  /** Of what was worked out: the words in which it may be told beside those that it is written in. */
  words?: string;
}
