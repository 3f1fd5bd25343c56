import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { isKind } from '../../../../../features/work/kinds';
import { WorkList, workListSpec } from '../../../../../features/work/shell/work-list';
import { readLocale } from '../../../../../locale/server-locale';
import { type Query, readListState } from '../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.workShell.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export default async function WorksPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const { server, words, format } = await openTenant(tenant);
  const state = readListState(query, workListSpec);
  const kind = state.filters['kind'] ?? '';
  const page = await load(
    server.works.list.query({
      tenant,
      whose: state.filters['whose'] === 'shared' ? 'shared' : 'own',
      ...(isKind(kind) && { kind }),
      ...(state.search && { q: state.search }),
      ...(state.cursor && { cursor: state.cursor }),
    }),
  );
  return <WorkList tenant={tenant} page={page} state={state} words={words} format={format} />;
}
