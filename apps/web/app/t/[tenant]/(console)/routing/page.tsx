import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { askedOf, readQuestion } from '../../../../../features/routing/question';
import { Routing } from '../../../../../features/routing/routing';
import { readLocale } from '../../../../../locale/server-locale';
import type { Query } from '../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.routing.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export default async function RoutingPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const { server, may, language } = await openTenant(tenant);
  const [models, profiles, assistants] = await Promise.all([
    load(server.models.list.query({ tenant })),
    load(server.routingProfiles.list.query({ tenant })),
    may('assistants:read') ? load(server.assistants.names.query({ tenant })) : [],
  ]);
  const question = readQuestion(query, {
    targets: [
      ...profiles.map(({ name }) => name),
      ...models.filter(({ provider }) => provider !== 'extractive').map(({ id }) => id),
    ],
    assistants: assistants.map(({ id }) => id),
  });
  const explained = await load(server.models.explain.query({ tenant, ...askedOf(question), locale: language }));
  return (
    <Routing
      question={question}
      explained={explained}
      models={models}
      profiles={profiles}
      assistants={assistants.map(({ id, name }) => ({ id, name }))}
      tenant={tenant}
      canEdit={may('models:write')}
    />
  );
}
