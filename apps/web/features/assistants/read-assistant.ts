import { cache } from 'react';
import { load } from '../../api/load';
import { openTenant } from '../../api/open-tenant';

/** The assistant that a page is about; its head and its tab ask for it once together. */
export const readAssistant = cache(async (tenant: string, slug: string) => {
  const { server } = await openTenant(tenant);
  return load(server.assistants.get.query({ tenant, id: slug }));
});
