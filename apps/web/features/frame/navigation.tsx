'use client';
import {
  BookOpen,
  FileText,
  Gauge,
  House,
  ListChecks,
  MessageSquareQuote,
  MessagesSquare,
  Scale,
  ScrollText,
  SlidersHorizontal,
  Users,
  Waypoints,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Fragment } from 'react';
import type { Permission } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { CountBadge } from '../../ui/count-badge';
import { Icon } from '../../ui/icon';

/** The rooms of the console, each with what it takes to see it and what else belongs to it. */
const places = [
  { path: '', key: 'overview', icon: House, needs: 'tenant:read', also: [] },
  { path: '/assistants', key: 'assistants', icon: MessageSquareQuote, needs: 'assistants:read', also: [] },
  { path: '/knowledge', key: 'knowledge', icon: BookOpen, needs: 'knowledge:read', also: [] },
  {
    path: '/conversations',
    key: 'conversations',
    icon: MessagesSquare,
    needs: 'conversations:read',
    also: ['/handoffs', '/gaps'],
  },
  { path: '/tests', key: 'tests', icon: ListChecks, needs: 'assistants:read', also: [] },
  { path: '/rules', key: 'rules', icon: Scale, needs: 'policies:read', also: [] },
  { path: '/commons', key: 'commons', icon: Users, needs: 'works:read', also: [] },
  { path: '/models', key: 'models', icon: Waypoints, needs: 'models:read', also: ['/routing'] },
  { path: '/usage', key: 'usage', icon: Gauge, needs: 'usage:read', also: [] },
  { path: '/billing', key: 'billing', icon: FileText, needs: 'usage:read', also: [] },
  { path: '/log', key: 'log', icon: ScrollText, needs: 'tenant:read', also: [] },
  { path: '/settings', key: 'settings', icon: SlidersHorizontal, needs: 'tenant:read', also: [] },
] as const satisfies readonly { needs: Permission; also: readonly string[]; [more: string]: unknown }[];
/** From here on it is about keeping things in order. */
const upkeep: readonly string[] = ['models', 'usage', 'billing', 'log', 'settings'];

/** Where one may go, where one is, and how many wait there for a person. */
export function Navigation(props: { tenant: string; permissions: readonly Permission[]; waiting: number }) {
  const { tenant, permissions, waiting } = props;
  const { words } = useLocale();
  const here = usePathname() ?? '';
  const root = `/t/${tenant}`;
  const shown = places.filter(({ needs }) => permissions.includes(needs));
  const firstOfUpkeep = shown.find(({ key }) => upkeep.includes(key))?.key;
  return (
    <nav className="nav" aria-label={words.nav.console}>
      {shown.map(({ path, key, icon, also }) => {
        const href = `${root}${path}`;
        const isHere = path === '' ? here === root : [path, ...also].some((one) => here.startsWith(`${root}${one}`));
        return (
          <Fragment key={key}>
            {key === firstOfUpkeep ? <p className="nav-group">{words.nav.upkeep}</p> : null}
            <Link href={href} aria-current={isHere ? 'page' : undefined}>
              <Icon of={icon} />
              {words.nav[key]}
              {key === 'conversations' && waiting > 0 ? (
                <CountBadge count={waiting} label={words.handoffs.waitingInMenu(waiting)} />
              ) : null}
            </Link>
          </Fragment>
        );
      })}
    </nav>
  );
}
