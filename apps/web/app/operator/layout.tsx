import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { openOperator } from '../../features/operator/open-operator';
import { OperatorFrame } from '../../features/operator/operator-frame';
import { AllWords } from '../../locale/all-words';
import { readLocale } from '../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  const { title } = (await readLocale()).words.operator;
  return { title: { default: title, template: `%s · ${title} · Rådrum` } };
}

export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const { words } = await openOperator('/operator');
  return (
    <AllWords>
      <OperatorFrame words={words}>{children}</OperatorFrame>
    </AllWords>
  );
}
