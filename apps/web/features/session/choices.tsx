'use client';
import { useRouter } from 'next/navigation';
import { ChoiceFields } from './choice-fields';

/** Language and theme, where the page is drawn anew and what was typed stays. */
export function Choices() {
  const router = useRouter();
  return <ChoiceFields onChosen={() => router.refresh()} />;
}

/** The same at the foot of a page that belongs to no organisation. */
export function ChoicesFoot() {
  return (
    <footer className="aboard-foot">
      <div className="cols pair">
        <Choices />
      </div>
    </footer>
  );
}
