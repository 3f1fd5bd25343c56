import type { Metadata } from 'next';
import { load } from '../../../api/load';
import { Billing } from '../../../features/operator/billing/billing';
import { moneyIn } from '../../../features/operator/billing/money';
import { openOperator } from '../../../features/operator/open-operator';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.operatorBilling.title };
}

export default async function BillingPage() {
  const { server, now, language, words, format } = await openOperator('/operator/billing');
  const [overview, events, reconciled, tenants] = await Promise.all([
    load(server.operatorBilling.overview.query()),
    load(server.operatorBilling.events.query()),
    load(server.operatorBilling.reconciliations.query()),
    load(server.operator.tenants.query({})),
  ]);
  return (
    <Billing
      overview={overview}
      events={events}
      reconciled={reconciled}
      names={Object.fromEntries(tenants.map(({ id, name }) => [id, name]))}
      now={now}
      language={language}
      words={words}
      format={format}
      money={moneyIn(language, words)}
    />
  );
}
