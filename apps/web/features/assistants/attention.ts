import type { Assistant, AssistantStanding } from '../../api/shapes';

/** Something about an assistant that needs somebody, with where it is done. */
export type Need =
  | { kind: 'paused' | 'never' | 'changes' | 'knowledge' | 'register'; path: string }
  | { kind: 'source'; path: string; title: string; knowledgeBaseId: string };

/** What needs somebody, the most urgent first. @param path is within the assistant; a source lies in its knowledge base */
export function needsOf(
  assistant: Pick<Assistant, 'isPaused' | 'publishedVersion' | 'hasChanges' | 'scheduledFor'>,
  standing: Pick<AssistantStanding, 'documents' | 'failedSources' | 'hasRegisterCard'>,
): Need[] {
  const { isPaused, publishedVersion, hasChanges, scheduledFor } = assistant;
  const needs: Need[] = [];
  if (isPaused) needs.push({ kind: 'paused', path: '' });
  if (standing.documents === 0) needs.push({ kind: 'knowledge', path: '/knowledge' });
  for (const { title, knowledgeBaseId } of standing.failedSources)
    needs.push({ kind: 'source', path: '', title, knowledgeBaseId });
  // what has its time needs nobody
  if (scheduledFor === null) {
    if (publishedVersion === null) needs.push({ kind: 'never', path: '' });
    else if (hasChanges) needs.push({ kind: 'changes', path: '/versions' });
  }
  if (!standing.hasRegisterCard) needs.push({ kind: 'register', path: '/register' });
  return needs;
}
