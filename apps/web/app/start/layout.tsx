import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PlainFrame } from '../../features/frame/plain-frame';
import { ChoicesFoot } from '../../features/session/choices';
import { AllWords } from '../../locale/all-words';
import { readLocale } from '../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.onboarding.title };
}

export default async function StartLayout({ children }: { children: ReactNode }) {
  const { words } = await readLocale();
  return (
    <AllWords>
      <PlainFrame back={{ href: '/sign-in', title: words.onboarding.organisation.signIn }} words={words}>
        {children}
      </PlainFrame>
      <ChoicesFoot />
    </AllWords>
  );
}
