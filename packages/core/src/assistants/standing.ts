import { authorise, type Scope } from '../scope.ts';
import { registerCard, riskOf } from './register.ts';
import { assistantSettings } from './settings.ts';

/** How an assistant stands beyond its own settings: what its list says, and what needs somebody. */
export interface AssistantStanding {
  assistantId: string;
  /** When the version that answers was made. */
  publishedAt: string | null;
  pausedAt: string | null;
  /** Documents in the knowledge bases of the draft. */
  documents: number;
  /** Sources whose last sync failed, of the knowledge bases of the draft. */
  failedSources: { id: string; knowledgeBaseId: string; title: string }[];
  /** Its card in the register says what it is for, and every question of risk is answered. */
  hasRegisterCard: boolean;
}

const bases = assistantSettings.pick({ knowledgeBaseIds: true }).catch({ knowledgeBaseIds: [] });

/** How every assistant of the tenant stands. */
export async function readStanding(scope: Scope): Promise<AssistantStanding[]> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const { assistants, versions, counts, failed } = await installation.db.forTenant(tenantId, async (tx) => {
    const assistants = await tx.assistant.findMany({ where: { tenantId } });
    const published = assistants.flatMap(({ id, publishedVersion }) =>
      publishedVersion === null ? [] : [{ tenantId, assistantId: id, number: publishedVersion }],
    );
    return {
      assistants,
      versions: await tx.assistantVersion.findMany({
        where: { OR: published },
        select: { assistantId: true, createdAt: true },
      }),
      counts: await tx.document.groupBy({ by: ['knowledgeBaseId'], where: { tenantId }, _count: true }),
      failed: await tx.source.findMany({
        where: { tenantId, status: 'failed' },
        select: { id: true, knowledgeBaseId: true, title: true },
      }),
    };
  });
  return assistants.map(({ id, draft, pausedAt, register }) => {
    const { knowledgeBaseIds } = bases.parse(draft);
    const isIts = ({ knowledgeBaseId }: { knowledgeBaseId: string }) => knowledgeBaseIds.includes(knowledgeBaseId);
    const live = versions.find(({ assistantId }) => assistantId === id);
    const card = registerCard.parse(register);
    return {
      assistantId: id,
      publishedAt: live?.createdAt.toISOString() ?? null,
      pausedAt: pausedAt?.toISOString() ?? null,
      documents: counts.filter(isIts).reduce((sum, { _count }) => sum + _count, 0),
      failedSources: failed.filter(isIts),
      hasRegisterCard: card.purpose !== '' && riskOf(card) !== null,
    };
  });
}
