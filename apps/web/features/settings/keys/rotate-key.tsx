'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { KeyInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DialogActions } from '../../../ui/dialog-actions';
import { Select } from '../../../ui/field';
import { CallFailed } from '../../session/call-failed';

/** How long the old key can go on working, in hours. */
const overlaps = [0, 1, 24, 168, 720] as const;
const usual = 24;

/** Makes a key in place of another. The page shows it, once. */
export function RotateKey(props: {
  apiKey: KeyInfo;
  tenant: string;
  onMade: (key: string, overlapHours: number) => void;
}) {
  const { apiKey, tenant, onMade } = props;
  const { words } = useLocale();
  const { keys } = words.settings;
  const [isOpen, setIsOpen] = useState(false);
  const [overlapHours, setOverlapHours] = useState<number>(usual);
  const router = useRouter();
  const rotate = useMutation(
    useTRPC().keys.rotate.mutationOptions({
      onSuccess: ({ key }) => {
        setIsOpen(false);
        onMade(key, overlapHours);
        router.refresh();
      },
    }),
  );
  return (
    <>
      <Button kind="quiet" small onClick={() => setIsOpen(true)}>
        {keys.rotate}
        <span className="sr"> {apiKey.name}</span>
      </Button>
      <Dialog title={keys.rotateTitle(apiKey.name)} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <div className="stack mt-4">
          <p className="dim">{keys.rotateText}</p>
          <Select
            label={keys.overlap}
            hint={overlapHours === 0 ? keys.overlapNone : undefined}
            value={overlapHours}
            onChange={(event) => setOverlapHours(Number(event.target.value))}
          >
            {overlaps.map((hours) => (
              <option key={hours} value={hours}>
                {keys.overlapHours(hours)}
              </option>
            ))}
          </Select>
          <CallFailed error={rotate.error} />
          <DialogActions
            deed={keys.rotateDeed}
            busy={rotate.isPending && keys.rotating}
            onDeed={() => rotate.mutate({ tenant, id: apiKey.id, overlapHours })}
            onCancel={() => setIsOpen(false)}
            isQuestion
          />
        </div>
      </Dialog>
    </>
  );
}
