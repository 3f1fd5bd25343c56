import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { AssistantHead } from '../../../../../../features/assistants/assistant-head';
import { readAssistant } from '../../../../../../features/assistants/read-assistant';

interface Props {
  params: Promise<{ tenant: string; slug: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, slug } = await params;
  return { title: (await load(readAssistant(tenant, slug))).name };
}

export default async function AssistantLayout({ params, children }: Props) {
  const { tenant, slug } = await params;
  const [{ words, format, canEdit }, assistant] = await Promise.all([openTenant(tenant), readAssistant(tenant, slug)]);
  return (
    <>
      <AssistantHead assistant={assistant} tenant={tenant} canEdit={canEdit} words={words} format={format} />
      {children}
    </>
  );
}
