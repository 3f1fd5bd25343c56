import type { Metadata } from 'next';
import { ConfirmStart } from '../../../features/onboarding/confirm-start';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.onboarding.email.confirmTitle, referrer: 'no-referrer' };
}

export default async function ConfirmStartPage(props: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token } = await props.searchParams;
  return <ConfirmStart token={typeof token === 'string' ? token : ''} />;
}
