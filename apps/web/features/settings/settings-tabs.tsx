'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useLocale } from '../../locale/locale-provider';
import { isAt, type Place } from './places';

/** The way between the screens of the settings. All of them stay in sight: they wrap. */
export function SettingsTabs({ root, places }: { root: string; places: readonly Place[] }) {
  const { settings } = useLocale().words;
  const page = usePathname();
  return (
    <nav className="tabs settings-tabs" aria-label={settings.tabsLabel}>
      {places.map((place) => (
        <Link
          key={place.path}
          href={`${root}${place.path}`}
          aria-current={isAt(page, root, place) ? 'page' : undefined}
        >
          {settings.tabs[place.title]}
        </Link>
      ))}
    </nav>
  );
}
