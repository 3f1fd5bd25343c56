'use client';
import { Files, House, LayoutTemplate, MessageSquareQuote } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useLocale } from '../../../locale/locale-provider';
import { Icon } from '../../../ui/icon';

const places = [
  { path: '', key: 'start', icon: House },
  { path: '/works', key: 'works', icon: Files },
  { path: '/templates', key: 'templates', icon: LayoutTemplate },
  { path: '/assistants', key: 'assistants', icon: MessageSquareQuote },
] as const;

/** The rooms of the workspace. */
export function WorkNavigation({ tenant }: { tenant: string }) {
  const { words } = useLocale();
  const here = usePathname() ?? '';
  const root = `/t/${tenant}/work`;
  return (
    <nav aria-label={words.work.product}>
      {places.map(({ path, key, icon }) => {
        const isHere = path === '' ? here === root : here.startsWith(`${root}${path}`);
        return (
          <Link key={key} href={`${root}${path}`} aria-current={isHere ? 'page' : undefined}>
            <Icon of={icon} />
            {words.work.nav[key]}
          </Link>
        );
      })}
    </nav>
  );
}
