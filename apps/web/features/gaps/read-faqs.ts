import type { callServer } from '../../api/call-server';
import { load } from '../../api/load';
import { type FaqTarget, faqTargets } from './faqs';

/** Where answers can be put. The calls travel together. */
export async function readFaqTargets(
  server: Awaited<ReturnType<typeof callServer>>,
  tenant: string,
): Promise<FaqTarget[]> {
  const { data } = await load(server.knowledgeBases.list.query({ tenant, limit: 100 }));
  const bases = await Promise.all(
    data.map(async (base) => ({
      base,
      sources: await load(server.sources.list.query({ tenant, knowledgeBaseId: base.id })),
    })),
  );
  return faqTargets(bases);
}

/** Addresses of drafts that were begun, by the citizen's question that they are for. */
export async function readDrafts(
  server: Awaited<ReturnType<typeof callServer>>,
  tenant: string,
  targets: readonly FaqTarget[],
): Promise<Record<string, string>> {
  const lists = await Promise.all(
    targets.map(({ sourceId }) =>
      sourceId === null ? Promise.resolve([]) : load(server.faq.list.query({ tenant, sourceId })),
    ),
  );
  return Object.fromEntries(
    lists
      .flat()
      .flatMap(({ id, sourceId, messageId, isDraft }) =>
        isDraft && messageId !== null ? [[messageId, `/t/${tenant}/gaps/${sourceId}/${id}`]] : [],
      ),
  );
}
