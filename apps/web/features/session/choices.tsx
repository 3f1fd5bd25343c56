'use client';
import { useRouter } from 'next/navigation';
import { ChoiceFields } from './choice-fields';

/** Language and theme, where the page is drawn anew and what was typed stays. */
export function Choices() {
  const router = useRouter();
  return <ChoiceFields onChosen={() => router.refresh()} />;
}
