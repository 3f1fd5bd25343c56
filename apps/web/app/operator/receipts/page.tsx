import type { Metadata } from 'next';
import { load } from '../../../api/load';
import { openOperator } from '../../../features/operator/open-operator';
import { Receipts } from '../../../features/operator/receipts';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.operator.tabs.receipts };
}

export default async function ReceiptsPage() {
  const { server, words, format } = await openOperator('/operator/receipts');
  return <Receipts receipts={await load(server.operator.receipts.query())} words={words} format={format} />;
}
