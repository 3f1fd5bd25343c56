import type { Metadata } from 'next';
import { CreateTenant } from '../../../features/operator/create-tenant';
import { openOperator } from '../../../features/operator/open-operator';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.operator.create.title };
}

export default async function NewTenantPage() {
  await openOperator('/operator/new');
  return <CreateTenant />;
}
