'use client';
import { CopyButton } from './copy-button';

/** A piece of code or a key, to be copied whole. */
export function CodeBlock({ text, label, kind = 'second' }: { text: string; label: string; kind?: 'main' | 'second' }) {
  return (
    <div className="secret">
      {/* it may scroll, so the keyboard has to reach it */}
      <pre role="region" aria-label={label} tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what={label} kind={kind} />
    </div>
  );
}
