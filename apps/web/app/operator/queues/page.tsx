import type { Metadata } from 'next';
import { load } from '../../../api/load';
import { openOperator } from '../../../features/operator/open-operator';
import { Queues } from '../../../features/operator/queues';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.operator.tabs.queues };
}

export default async function QueuesPage() {
  const { server } = await openOperator('/operator/queues');
  return <Queues first={await load(server.operator.queues.query())} />;
}
