import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { load } from '../../../../api/load';
import { openOperator } from '../../../../features/operator/open-operator';
import { ReceiptView } from '../../../../features/operator/receipt-view';
import { readLocale } from '../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.operator.tabs.receipts };
}

export default async function ReceiptPage({ params }: { params: Promise<{ receipt: string }> }) {
  const { server, words, format } = await openOperator('/operator/receipts');
  const wanted = (await params).receipt;
  const receipt = (await load(server.operator.receipts.query())).find(({ id }) => id === wanted);
  if (!receipt) notFound();
  return <ReceiptView receipt={receipt} words={words} format={format} />;
}
