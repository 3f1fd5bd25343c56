import { load } from '../../api/load';
import { openOperator } from '../../features/operator/open-operator';
import { tenantStatuses } from '../../features/operator/shapes';
import { Tenants } from '../../features/operator/tenants';

export default async function TenantsPage(props: {
  searchParams: Promise<{ text?: string | string[]; status?: string | string[] }>;
}) {
  const asked = await props.searchParams;
  const { server, now, words, format } = await openOperator('/operator');
  const text = typeof asked.text === 'string' ? asked.text.trim().slice(0, 100) : '';
  const status = tenantStatuses.find((one) => one === asked.status);
  const [tenants, waiting, { graceDays }] = await Promise.all([
    load(server.operator.tenants.query({ ...(text && { text }), ...(status && { status }) })),
    load(server.operator.tenants.query({ status: 'pending' })),
    load(server.operator.settings.query()),
  ]);
  return (
    <Tenants
      tenants={tenants}
      waiting={waiting}
      filter={{ text, status }}
      graceDays={graceDays}
      now={now}
      words={words}
      format={format}
    />
  );
}
