import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, bad: TriangleAlert } as const;

/** A glyph, a bold statement, and what to do about it. */
export function Note(props: {
  tone?: keyof typeof icons;
  title?: ReactNode;
  children?: ReactNode;
  announce?: 'alert' | 'status';
}) {
  const { tone = 'info', title, children, announce } = props;
  return (
    <div className={`note ${tone}`} role={announce}>
      <Icon of={icons[tone]} />
      <div>
        {title ? <strong>{title}</strong> : null} {children}
      </div>
    </div>
  );
}
