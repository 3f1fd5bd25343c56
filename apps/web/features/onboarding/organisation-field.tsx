'use client';
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- HTML has no element for a field with suggestions that takes any other text and can be styled */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Input } from '../../ui/field';
import type { PublicBody } from './shapes';

/** A pause in typing after which it is worth asking, in milliseconds. */
const pauseMs = 120;
const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * The organisation's name: a combobox over municipalities and regions that takes any other name, too
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/, list autocomplete with manual selection).
 */
export function OrganisationField(props: {
  name: string;
  error: string | undefined;
  /** `body` is the municipality or region that the name is of; null for any other. */
  onChange: (name: string, body: PublicBody | null) => void;
}) {
  const { name, error, onChange } = props;
  const { organisation: say } = useLocale().words.onboarding;
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { data: bodies = [], isFetched } = usePublicBodies(name);
  const shown = isOpen && name.trim() !== '' ? bodies : [];
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);
  const choose = (body: PublicBody) => {
    onChange(body.name, body);
    setIsOpen(false);
    setActive(-1);
  };
  const write = (text: string) => {
    onChange(text, bodies.find((body) => isSame(body.name, text)) ?? null);
    setIsOpen(true);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = shown[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setIsOpen(true);
      const places = shown.length + 1; // the field itself is one of them
      setActive((before) => ((before + 1 + (event.key === 'ArrowDown' ? 1 : -1) + places) % places) - 1);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault();
      setIsOpen(false);
      setActive(-1);
    }
  };
  const isAsked = isOpen && name.trim() !== '' && isFetched;
  return (
    <div className="combo">
      <Input
        name="name"
        label={say.name}
        hint={say.nameHint}
        error={error}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-activedescendant={active >= 0 && shown[active] ? optionId(active) : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        required
        value={name}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setIsOpen(false)}
      />
      <div id={listId} role="listbox" aria-label={say.suggestions} hidden={shown.length === 0}>
        {shown.map((body, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field takes the keys
          <div
            key={body.code}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(body)}
          >
            {body.name}
          </div>
        ))}
      </div>
      <output className="sr">{isAsked ? (shown.length > 0 ? say.found(shown.length) : say.foundNone) : ''}</output>
    </div>
  );
}

/** Municipalities and regions whose names have the text in them, asked for when typing pauses. */
function usePublicBodies(text: string) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return useQuery(
    useTRPC().onboarding.publicBodies.queryOptions(
      { text: asked },
      { enabled: asked !== '', staleTime: Infinity, retry: false, placeholderData: keepPreviousData },
    ),
  );
}
