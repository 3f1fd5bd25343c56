import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isKind } from '../../../../../../features/work/kinds';
import { NewWork } from '../../../../../../features/work/setup/new-work';
import { readLocale } from '../../../../../../locale/server-locale';

interface Props {
  params: Promise<{ tenant: string; kind: string }>;
  searchParams: Promise<{ template?: string; set?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params;
  const { words } = await readLocale();
  return { title: isKind(kind) ? words.work.kinds[kind] : words.work.product };
}

export default async function NewWorkPage({ params, searchParams }: Props) {
  const [{ tenant, kind }, { template, set }] = await Promise.all([params, searchParams]);
  if (!isKind(kind)) notFound();
  return <NewWork tenant={tenant} kind={kind} templateId={template ?? null} setId={set ?? null} />;
}
