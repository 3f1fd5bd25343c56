'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Check } from '../../ui/field';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import type { PlatformSettings } from './shapes';

/** Whether organisations come aboard by themselves, and whether somebody looks at them first. */
export function PlatformSettingsForm({ settings }: { settings: PlatformSettings }) {
  const { settings: say } = useLocale().words.operator;
  const [isOpen, setIsOpen] = useState(settings.isOpen);
  const [needsApproval, setNeedsApproval] = useState(settings.needsApproval);
  const router = useRouter();
  const save = useMutation(useTRPC().operator.updateSettings.mutationOptions({ onSuccess: () => router.refresh() }));
  const isSaved = save.isSuccess && save.variables.isOpen === isOpen && save.variables.needsApproval === needsApproval;
  return (
    <>
      <p className="lead mb-5">{say.lead}</p>
      <Band title={say.title} text={say.text} first>
        <form
          className="stack form-width"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ isOpen, needsApproval });
          }}
        >
          <Check
            label={say.isOpen}
            hint={say.isOpenText}
            checked={isOpen}
            onChange={(event) => setIsOpen(event.target.checked)}
          />
          <Check
            label={say.needsApproval}
            hint={isOpen ? say.needsApprovalText : say.notOpen}
            checked={needsApproval}
            onChange={(event) => setNeedsApproval(event.target.checked)}
          />
          <CallFailed error={save.error} />
          <div className="actions">
            <Button type="submit" busy={save.isPending && say.saving}>
              {say.save}
            </Button>
          </div>
          {isSaved ? <Note tone="ok" announce="status" title={say.saved} /> : null}
        </form>
      </Band>
    </>
  );
}
