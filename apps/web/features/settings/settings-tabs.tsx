'use client';
import { useLocale } from '../../locale/locale-provider';
import { Tabs } from '../../ui/tabs';
import type { Place } from './places';

/** The way between the screens of the settings. */
export function SettingsTabs({ root, places }: { root: string; places: readonly Place[] }) {
  const { settings } = useLocale().words;
  return (
    <Tabs
      label={settings.tabsLabel}
      tabs={places.map(({ path, title }) => ({ href: `${root}${path}`, title: settings.tabs[title] }))}
    />
  );
}
