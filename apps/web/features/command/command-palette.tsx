'use client';
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- HTML has no elements for the combobox of the ARIA patterns and its list */
import { useQuery } from '@tanstack/react-query';
import { BookOpen, File, MessageSquareQuote, Plus, Search, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Permission } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Icon } from '../../ui/icon';
import { stepIn } from '../../ui/roving';
import { type Command, commandsFor, matching } from './commands';

const icons = { pages: File, assistants: MessageSquareQuote, bases: BookOpen, actions: Plus } as const;
/** The names of a tenant's things change seldom; what is new is found after this long. */
const staleMs = 60_000;

interface Props {
  tenant: string;
  permissions: readonly Permission[];
  isOpen: boolean;
  onClose: () => void;
}

/** The palette above the page. The browser keeps the focus inside, and gives it back. */
export function CommandPalette({ tenant, permissions, isOpen, onClose }: Props) {
  const { words } = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="dialog palette" aria-label={words.command.title} onClose={onClose}>
      {isOpen ? <Choice tenant={tenant} permissions={permissions} onClose={onClose} /> : null}
    </dialog>
  );
}

/** A field with a list of suggestions: the combobox of the ARIA patterns. The focus stays in the field. */
function Choice({ tenant, permissions, onClose }: Omit<Props, 'isOpen'>) {
  const { words } = useLocale();
  const { command } = words;
  const id = useId();
  const router = useRouter();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { named, isLoading, hasFailed } = useNamed(tenant, permissions);
  const found = matching(
    commandsFor(tenant, (permission) => permissions.includes(permission), named, words),
    text,
  );
  const active = found[Math.min(at, found.length - 1)];
  const idOf = (one: Command) => `${id}-${found.indexOf(one)}`;
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, text]);

  const go = ({ href }: Command) => {
    onClose();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      return go(active);
    }
    // Home and End belong to the text
    const next = event.key.startsWith('Arrow') ? stepIn(event.key, at, found.length) : null;
    if (next === null) return undefined;
    event.preventDefault();
    return setAt(next);
  };
  return (
    <>
      <div className="palette-field">
        <Icon of={Search} />
        <input
          role="combobox"
          aria-label={command.field}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active ? idOf(active) : undefined}
          aria-autocomplete="list"
          aria-describedby={`${id}-hint`}
          placeholder={command.field}
          autoComplete="off"
          spellCheck={false}
          value={text}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that was asked for, whose first field this is
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="btn quiet square small" aria-label={words.actions.close} onClick={onClose}>
          <Icon of={X} />
        </button>
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={command.title}
        className="palette-list"
        tabIndex={-1}
      >
        {[...new Set(found.map(({ group }) => group))].map((group) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <p id={`${id}-${group}`} className="palette-group">
              {command.groups[group]}
            </p>
            {found
              .filter((one) => one.group === group)
              .map((one) => (
                <div
                  key={`${one.title} ${one.href}`}
                  id={idOf(one)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={one === active}
                  onPointerMove={() => setAt(found.indexOf(one))}
                  onClick={() => go(one)}
                  onKeyDown={onKeyDown}
                >
                  <Icon of={icons[group]} />
                  {one.title}
                </div>
              ))}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="palette-none">{command.none(text)}</p> : null}
      <div className="palette-foot">
        <span id={`${id}-hint`}>{command.hint}</span>
        <output>{isLoading ? command.loading : hasFailed ? command.notLoaded : command.results(found.length)}</output>
      </div>
    </>
  );
}

/** The tenant's own things, by name; those that the role may not see are not asked for. */
function useNamed(tenant: string, permissions: readonly Permission[]) {
  const trpc = useTRPC();
  const assistants = useQuery(
    trpc.assistants.names.queryOptions(
      { tenant },
      {
        enabled: permissions.includes('assistants:read'),
        staleTime: staleMs,
      },
    ),
  );
  const bases = useQuery(
    trpc.knowledgeBases.list.queryOptions(
      { tenant, limit: 100 },
      {
        enabled: permissions.includes('knowledge:read'),
        staleTime: staleMs,
      },
    ),
  );
  return {
    named: { assistants: assistants.data ?? [], bases: bases.data?.data ?? [] },
    isLoading: assistants.isLoading || bases.isLoading,
    hasFailed: assistants.isError || bases.isError,
  };
}
