import { cache } from 'react';
import { load } from '../../api/load';
import { openTenant } from '../../api/open-tenant';

/** How many matters wait for a person; none for who may not see them. Asked once for each page. */
export const countWaiting = cache(async (tenant: string): Promise<number> => {
  const { server, may } = await openTenant(tenant);
  return may('handoffs:read') ? load(server.handoffs.waiting.query({ tenant })) : 0;
});
