'use client';
import { BookOpen, House, MessageSquareQuote, MessagesSquare, Scale, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useLocale } from '../../locale/locale-provider';
import { Icon } from '../../ui/icon';

/** The rooms of the console. */
const places = [
  { path: '', key: 'overview', icon: House },
  { path: '/assistants', key: 'assistants', icon: MessageSquareQuote },
  { path: '/knowledge', key: 'knowledge', icon: BookOpen },
  { path: '/conversations', key: 'conversations', icon: MessagesSquare },
  { path: '/rules', key: 'rules', icon: Scale },
  { path: '/settings', key: 'settings', icon: SlidersHorizontal },
] as const;

/** Where one can go, and where one is. */
export function Navigation({ tenant }: { tenant: string }) {
  const { words } = useLocale();
  const here = usePathname();
  const root = `/t/${tenant}`;
  return (
    <nav className="nav" aria-label={words.nav.console}>
      {places.map(({ path, key, icon }) => {
        const href = `${root}${path}`;
        const isHere = path === '' ? here === root : here.startsWith(href);
        return (
          <Link key={key} href={href} aria-current={isHere ? 'page' : undefined}>
            <Icon of={icon} />
            {words.nav[key]}
          </Link>
        );
      })}
    </nav>
  );
}
