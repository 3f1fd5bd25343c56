'use client';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useEntryLocale } from '../locale/entry-locale';
import { Button } from './plain-button';
import { Icon } from './icon';

interface Props {
  text: string;
  /** Tells apart several on a page, for the ear. */
  what?: string;
  /** Says what is copied, where that is not plain from what stands beside it. */
  label?: string;
  kind?: 'main' | 'second' | 'quiet';
  /** As high as the other buttons of a dialog. */
  isLarge?: boolean;
}

/** Copies a text and says that it did. */
export function CopyButton({ text, what, label, kind = 'second', isLarge = false }: Props) {
  const { words } = useEntryLocale();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 3000);
  };
  return (
    <>
      <Button kind={kind} small={!isLarge} onClick={() => void copy()}>
        <Icon of={isCopied ? Check : Copy} />
        {isCopied ? words.actions.copied : (label ?? words.actions.copy)}
        {what ? <span className="sr"> {what}</span> : null}
      </Button>
      <output className="sr">{isCopied ? words.actions.copied : ''}</output>
    </>
  );
}
