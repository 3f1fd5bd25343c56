import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { TestSets } from '../../../../../features/testing/test-sets';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.tests.title };
}

export default async function TestSetsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, may, words, format } = await openTenant(tenant);
  const sets = await load(server.testSets.list.query({ tenant }));
  return (
    <TestSets
      sets={sets}
      tenant={tenant}
      mayWrite={may('assistants:write')}
      maySeeCommons={may('works:read')}
      words={words}
      format={format}
    />
  );
}
