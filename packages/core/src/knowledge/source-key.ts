/** Which source is written to, and in which of its syncs. */
export interface SourceKey {
  tenantId: string;
  knowledgeBaseId: string;
  sourceId: string;
  generation: number;
  /** Where changes are told; left out where nobody asks what changed. */
  reportId?: string;
}
