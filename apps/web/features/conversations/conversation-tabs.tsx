import Link from 'next/link';
import type { Abilities } from '../../api/open-tenant';
import type { Messages } from '../../messages';

/** The three ways to look at what citizens said; those that a role may not open are not shown. */
export function ConversationTabs(props: {
  here: 'conversations' | 'handoffs' | 'gaps';
  tenant: string;
  may: Abilities['may'];
  /** Matters that wait for a person. */
  waiting: number;
  words: Messages;
}) {
  const { here, tenant, may, waiting, words } = props;
  const say = words.conversations;
  const tabs = [
    { key: 'conversations', title: say.all, needs: 'conversations:read' },
    { key: 'handoffs', title: say.waiting, needs: 'handoffs:read' },
    { key: 'gaps', title: say.gaps, needs: 'conversations:read' },
  ] as const;
  return (
    <nav className="tabs mb-5" aria-label={say.views}>
      {tabs
        .filter(({ needs }) => may(needs))
        .map(({ key, title }) => (
          <Link key={key} href={`/t/${tenant}/${key}`} aria-current={key === here ? 'page' : undefined}>
            {title}
            {key === 'handoffs' && waiting > 0 ? <strong> {waiting}</strong> : null}
          </Link>
        ))}
    </nav>
  );
}
