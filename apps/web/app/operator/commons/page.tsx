import type { Metadata } from 'next';
import { load } from '../../../api/load';
import { openOperator } from '../../../features/operator/open-operator';
import { CommonsReview } from '../../../features/operator/commons-review';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.operator.tabs.commons };
}

export default async function OperatorCommonsPage() {
  const { server } = await openOperator('/operator/commons');
  return <CommonsReview first={await load(server.operator.commons.query())} />;
}
