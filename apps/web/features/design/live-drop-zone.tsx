'use client';
import { useState } from 'react';
import { DropZone, type UploadedFile } from '../../ui/drop-zone';

/** As large as the product takes. */
const mostBytes = 25_000_000;

/** Files in each of their states. What is dropped here is listed, and goes nowhere. */
export function LiveDropZone({ label, hint, problem }: { label: string; hint: string; problem: string }) {
  const [files, setFiles] = useState<readonly UploadedFile[]>([
    { id: '1', name: 'Avgifter 2026.pdf', state: 'sending', share: 0.66 },
    { id: '2', name: 'Delegationsordning.docx', state: 'reading' },
    { id: '3', name: 'Protokoll juni.pdf', state: 'failed', problem },
    { id: '4', name: 'Öppettider.txt', state: 'done' },
  ]);
  const drop = (id: string) => setFiles((before) => before.filter((file) => file.id !== id));
  return (
    <DropZone
      label={label}
      hint={hint}
      accept=".pdf,.docx,.txt"
      mostBytes={mostBytes}
      files={files.map((file) => ({
        ...file,
        ...(file.state === 'sending' || file.state === 'waiting'
          ? { onStop: () => drop(file.id) }
          : { onRemove: () => drop(file.id) }),
      }))}
      onFiles={(chosen) =>
        setFiles((before) => [
          ...chosen.map(({ name }) => ({ id: crypto.randomUUID(), name, state: 'waiting' as const })),
          ...before,
        ])
      }
    />
  );
}
