'use client';
import { Printer } from 'lucide-react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

export function PrintButton({ label }: { label: string }) {
  return (
    <Button kind="second" onClick={() => window.print()}>
      <Icon of={Printer} />
      {label}
    </Button>
  );
}
