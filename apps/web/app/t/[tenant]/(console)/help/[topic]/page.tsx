import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { openTenant } from '../../../../../../api/open-tenant';
import { HelpPage } from '../../../../../../features/help/help-page';
import { type HelpText, isHelpTopic, readHelp } from '../../../../../../features/help/help-texts';
import { readLocale } from '../../../../../../locale/server-locale';

type Props = Readonly<{ params: Promise<{ tenant: string; topic: string }> }>;

async function helpOn(topic: string): Promise<HelpText> {
  if (!isHelpTopic(topic)) notFound();
  return readHelp(topic, (await readLocale()).language);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await helpOn((await params).topic)).title };
}

export default async function HelpOnTopic({ params }: Props) {
  const { tenant, topic } = await params;
  const [{ words }, help] = await Promise.all([openTenant(tenant), helpOn(topic)]);
  return <HelpPage help={help} tenant={tenant} words={words} />;
}
