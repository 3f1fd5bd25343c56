'use client';
import { CopyButton } from './copy-button';

/** A piece of code or a key, to be copied whole. */
export function CodeBlock({ text, label, kind = 'second' }: { text: string; label: string; kind?: 'main' | 'second' }) {
  return (
    <div className="secret">
      <pre>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what={label} kind={kind} />
    </div>
  );
}
