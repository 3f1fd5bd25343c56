'use client';
import { Printer } from 'lucide-react';
import { Button } from './button';
import { Icon } from './icon';

/** Prints the page as it stands. */
export function PrintButton({ label, small }: { label: string; small?: boolean }) {
  return (
    <Button kind="second" {...(small && { small })} onClick={() => globalThis.print()}>
      <Icon of={Printer} />
      {label}
    </Button>
  );
}
