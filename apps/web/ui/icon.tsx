import type { LucideIcon } from 'lucide-react';

/** An icon beside a word. It says nothing on its own, so readers of the page by ear do not meet it. */
export function Icon({ of: Glyph, className }: { of: LucideIcon; className?: string }) {
  return <Glyph aria-hidden="true" className={className ? `icon ${className}` : 'icon'} size={20} strokeWidth={1.6} />;
}
