'use client';
import { Search } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { Icon } from '../../ui/icon';
import { useOpenCommand } from './command-provider';

const never = () => () => {};
const isApple = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);

/** The palette's visible door: with its word in the rail, as a sign in the bar of narrow screens. */
export function CommandButton({ isSmall = false }: { isSmall?: boolean }) {
  const { words } = useLocale();
  const open = useOpenCommand();
  const onApple = useSyncExternalStore(never, isApple, () => false);
  if (isSmall)
    return (
      <button type="button" className="btn second small square" aria-label={words.command.open} onClick={open}>
        <Icon of={Search} />
      </button>
    );
  return (
    <button type="button" className="search" aria-keyshortcuts="Control+K Meta+K" onClick={open}>
      <Icon of={Search} />
      <span className="sr">{words.command.open}</span>
      <span aria-hidden="true">{words.actions.search}</span>
      <span className="kbd" aria-hidden="true">
        {onApple ? '⌘ K' : 'Ctrl K'}
      </span>
    </button>
  );
}
