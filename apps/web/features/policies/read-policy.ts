import { cache } from 'react';
import { load } from '../../api/load';
import { openTenant } from '../../api/open-tenant';

/** Whose rules a page is about: the organisation's, or those of the assistant that the address names. */
export const readPolicy = cache(async (tenant: string, wanted: string | undefined) => {
  const opened = await openTenant(tenant);
  const { server, may } = opened;
  const assistants = may('assistants:read') ? await load(server.assistants.names.query({ tenant })) : [];
  const subject = assistants.find(({ id }) => id === wanted)?.id ?? 'tenant';
  const [policy, roles, installation] = await Promise.all([
    load(server.policies.get.query({ tenant, subject })),
    may('members:read') ? load(server.roles.list.query({ tenant })) : [],
    load(server.installation.query()),
  ]);
  return {
    ...opened,
    assistants,
    subject,
    policy,
    roles,
    models: installation.models,
    canWrite: may('policies:write'),
  };
});

/** The address of a part of the rules, for whom they are chosen. */
export const rulesAddress = (
  tenant: string,
  part: '' | 'review' | 'versions' | 'page-for-site',
  subject: string,
): string => `/t/${tenant}/rules${part === '' ? '' : `/${part}`}${subject === 'tenant' ? '' : `?for=${subject}`}`;
