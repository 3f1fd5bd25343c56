import type { Metadata } from 'next';
import { cache } from 'react';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { TestSetPage } from '../../../../../../features/testing/test-set-page';

interface Props {
  params: Promise<{ tenant: string; set: string }>;
}

const readSet = cache(async (tenant: string, id: string) => {
  const { server } = await openTenant(tenant);
  return load(server.testSets.get.query({ tenant, id }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, set } = await params;
  return { title: (await readSet(tenant, set)).name };
}

export default async function Page({ params }: Props) {
  const { tenant, set: id } = await params;
  const { server, may } = await openTenant(tenant);
  const [set, runs, assistants] = await Promise.all([
    readSet(tenant, id),
    load(server.testSets.runs.query({ tenant, id })),
    load(server.assistants.names.query({ tenant })),
  ]);
  return (
    <TestSetPage
      set={set}
      runs={runs}
      assistants={assistants}
      tenant={tenant}
      mayWrite={may('assistants:write')}
      mayShare={may('commons:write')}
    />
  );
}
