'use client';
import { useLocale } from '../../locale/locale-provider';
import { Tabs } from '../../ui/tabs';
import type { Place } from './places';

/** The way between the screens of a room. */
export function PlaceTabs({ label, tenant, places }: { label: string; tenant: string; places: readonly Place[] }) {
  const { settings } = useLocale().words;
  return (
    <Tabs
      label={label}
      tabs={places.map(({ path, title }) => ({ href: `/t/${tenant}${path}`, title: settings.tabs[title] }))}
    />
  );
}
