import type { Metadata } from 'next';
import { load } from '../../../api/load';
import { KeptMails } from '../../../features/operator/kept-mails';
import { openOperator } from '../../../features/operator/open-operator';
import { OperatorFrame } from '../../../features/operator/operator-frame';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.operator.tabs.mails };
}

export default async function KeptMailsPage() {
  const { server, words, format } = await openOperator('/dev/mail');
  const mails = await load(server.operator.mails.query());
  return (
    <OperatorFrame words={words}>
      <KeptMails mails={mails} words={words} format={format} />
    </OperatorFrame>
  );
}
