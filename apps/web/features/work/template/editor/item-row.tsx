'use client';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { TemplatePreview } from '../../../../api/shapes';
import { useLocale } from '../../../../locale/locale-provider';
import { Button } from '../../../../ui/button';
import { Icon } from '../../../../ui/icon';
import { Status } from '../../../../ui/outcome';

export type Problem = TemplatePreview['problems'][number];

/** One field or one text of a template: a line that opens to be edited, moved and removed. What is wrong is said on it. */
export function ItemRow(props: {
  title: ReactNode;
  /** For those who do not see which line a button stands on. */
  name: string;
  about: ReactNode;
  problems: readonly { weight: Problem['weight']; text: string }[];
  isOpen: boolean;
  onToggle: () => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { title, name, about, problems, isOpen, onToggle, onMove, onRemove, children } = props;
  const say = useLocale().words.templateEditor;
  const row = useRef<HTMLLIElement>(null);
  const move = (by: 1 | -1) => {
    const list = row.current?.parentElement;
    const place = [...(list?.children ?? [])].findIndex((child) => child === row.current);
    onMove(by);
    // the focus goes with what was moved
    requestAnimationFrame(() => list?.children[place + by]?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus());
  };
  return (
    <li ref={row} className="item-row">
      <div className="item-head">
        <button type="button" className="item-title" aria-expanded={isOpen} onClick={onToggle}>
          <span className="wrap-anywhere">{title}</span>
          <span className="meta">{about}</span>
        </button>
        <span className="nw">
          <Button kind="quiet" small square aria-label={`${say.up}: ${name}`} data-move={-1} onClick={() => move(-1)}>
            <Icon of={ArrowUp} />
          </Button>
          <Button kind="quiet" small square aria-label={`${say.down}: ${name}`} data-move={1} onClick={() => move(1)}>
            <Icon of={ArrowDown} />
          </Button>
          <Button kind="quiet" small square aria-label={`${say.remove}: ${name}`} onClick={onRemove}>
            <Icon of={X} />
          </Button>
        </span>
      </div>
      {problems.map(({ weight, text }) => (
        <p key={text} className="item-problem">
          <Status state={weight === 'error' ? 'bad' : 'warn'}>{text}</Status>
        </p>
      ))}
      {isOpen ? <div className="stack item-body">{children}</div> : null}
    </li>
  );
}
