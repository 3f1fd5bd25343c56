import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { CommonsList, commonsListSpec } from '../../../../../features/commons/commons-list';
import { asKind } from '../../../../../features/commons/kinds';
import { readLocale } from '../../../../../locale/server-locale';
import { type Query, readListState } from '../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.commons.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export default async function CommonsPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const { server, may, words, format } = await openTenant(tenant);
  const state = readListState(query, commonsListSpec);
  const kind = asKind(state.filters['kind']);
  const items = await load(
    server.commons.list.query({
      tenant,
      ...(kind && { kind }),
      ...(state.search && { q: state.search.slice(0, 100) }),
    }),
  );
  return (
    <CommonsList
      items={items}
      state={state}
      tenant={tenant}
      mayShare={may('commons:write')}
      words={words}
      format={format}
    />
  );
}
