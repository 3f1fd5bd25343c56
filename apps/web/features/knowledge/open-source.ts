import { cache } from 'react';
import { load } from '../../api/load';
import { openTenant } from '../../api/open-tenant';

/** What every page of a source begins with. */
export const openSource = cache(async (tenant: string, baseId: string, id: string) => {
  const opened = await openTenant(tenant);
  const [base, source] = await Promise.all([
    load(opened.server.knowledgeBases.get.query({ tenant, id: baseId })),
    load(opened.server.sources.get.query({ tenant, id })),
  ]);
  return { ...opened, base, source };
});
