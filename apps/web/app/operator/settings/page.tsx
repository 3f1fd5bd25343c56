import type { Metadata } from 'next';
import { load } from '../../../api/load';
import { openOperator } from '../../../features/operator/open-operator';
import { PlatformSettingsForm } from '../../../features/operator/platform-settings-form';
import { readLocale } from '../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.operator.tabs.settings };
}

export default async function PlatformSettingsPage() {
  const { server } = await openOperator('/operator/settings');
  return <PlatformSettingsForm settings={await load(server.operator.settings.query())} />;
}
