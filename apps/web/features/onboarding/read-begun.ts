import { load } from '../../api/load';
import type { openTenant } from '../../api/open-tenant';
import type { Assistant, KeyInfo, Source } from '../../api/shapes';

type Server = Awaited<ReturnType<typeof openTenant>>['server'];

/** What there is of a tenant's first assistant. */
export interface FirstAssistant {
  knowledgeBaseId: string | undefined;
  source: Source | undefined;
  assistant: Assistant | undefined;
  /** Keys that a website could have; empty for those who may not see them. */
  keys: readonly KeyInfo[];
}

/** The oldest knowledge base, the website that it has, and the oldest assistant that answers from it. */
export async function readBegun(server: Server, tenant: string, mayReadKeys: boolean): Promise<FirstAssistant> {
  const [bases, assistants, keys] = await Promise.all([
    load(server.knowledgeBases.list.query({ tenant, limit: 100 })),
    load(server.assistants.list.query({ tenant, limit: 100 })),
    mayReadKeys ? load(server.keys.list.query({ tenant, limit: 100 })) : { data: [] },
  ]);
  const knowledgeBaseId = bases.data.at(-1)?.id;
  const sources = knowledgeBaseId ? await load(server.sources.list.query({ tenant, knowledgeBaseId })) : [];
  const website = sources.findLast(({ type }) => type === 'website');
  return {
    knowledgeBaseId,
    // the list leaves out what went wrong
    source: website && (await load(server.sources.get.query({ tenant, id: website.id }))),
    assistant: assistants.data.findLast((one) => one.knowledgeBaseIds.some((id) => id === knowledgeBaseId)),
    keys: keys.data.filter(({ type }) => type === 'publishable'),
  };
}
