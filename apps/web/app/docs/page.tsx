import type { Metadata } from 'next';
import { readOpenApi } from '../../features/docs/read-openapi';
import { Reference } from '../../features/docs/reference';
import { readLocale } from '../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.docs.title };
}

export default async function DocsPage() {
  const [{ words }, api] = await Promise.all([readLocale(), readOpenApi()]);
  return <Reference api={api} words={words} />;
}
