import Link from 'next/link';
import type { Messages } from '../../messages';

/** The two sides of models: which there are, and which is asked. */
export function ModelsTabs({ here, tenant, words }: { here: 'models' | 'routing'; tenant: string; words: Messages }) {
  const { views, tabs } = words.models;
  return (
    <nav className="tabs mb-5" aria-label={views}>
      {(['models', 'routing'] as const).map((key) => (
        <Link key={key} href={`/t/${tenant}/${key}`} aria-current={key === here ? 'page' : undefined}>
          {tabs[key]}
        </Link>
      ))}
    </nav>
  );
}
