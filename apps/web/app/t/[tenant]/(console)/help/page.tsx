import type { Metadata } from 'next';
import { openTenant } from '../../../../../api/open-tenant';
import { HelpIndex } from '../../../../../features/help/help-page';
import { helpTopics, readHelp } from '../../../../../features/help/help-texts';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.help.title };
}

export default async function Help({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { words, language } = await openTenant(tenant);
  const topics = await Promise.all(helpTopics.map(async (topic) => ({ topic, ...(await readHelp(topic, language)) })));
  return <HelpIndex topics={topics} tenant={tenant} words={words} />;
}
