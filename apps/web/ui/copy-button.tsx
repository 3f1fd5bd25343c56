'use client';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useEntryLocale } from '../locale/entry-locale';
import { Button } from './plain-button';
import { Icon } from './icon';

/** Copies a text and says that it did. `what` tells apart several on a page. */
export function CopyButton({
  text,
  what,
  kind = 'second',
}: {
  text: string;
  what: string;
  kind?: 'main' | 'second' | 'quiet';
}) {
  const { words } = useEntryLocale();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 3000);
  };
  return (
    <>
      <Button kind={kind} small onClick={() => void copy()}>
        <Icon of={isCopied ? Check : Copy} />
        {isCopied ? words.actions.copied : words.actions.copy}
        <span className="sr"> {what}</span>
      </Button>
      <output className="sr">{isCopied ? words.actions.copied : ''}</output>
    </>
  );
}
