'use client';
import { useState } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DialogActions } from '../../../ui/dialog-actions';
import { Note } from '../../../ui/note';
import { type LogoProblem, problemOfAnswer } from './logo-file';

/** Takes the logo away, when it has been asked about. */
export function RemoveLogo({ tenant, onRemoved }: { tenant: string; onRemoved: () => void }) {
  const { words } = useLocale();
  const { organisation } = words.settings;
  const [isOpen, setIsOpen] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const [problem, setProblem] = useState<LogoProblem>();
  const remove = async () => {
    setIsRemoving(true);
    setProblem(undefined);
    try {
      const answer = await fetch(`/api/logo/${tenant}`, { method: 'DELETE' });
      if (answer.ok) {
        setIsOpen(false);
        onRemoved();
      } else setProblem(problemOfAnswer(await answer.json()));
    } catch {
      setProblem('failed');
    }
    setIsRemoving(false);
  };
  return (
    <>
      <Button kind="danger" small onClick={() => setIsOpen(true)}>
        {organisation.logoRemove}
      </Button>
      <Dialog title={organisation.logoRemoveTitle} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <p className="dim my-4">{organisation.logoRemoveText}</p>
        {problem ? (
          <Note tone="bad" announce="alert">
            {organisation.logoProblems[problem]}
          </Note>
        ) : null}
        <DialogActions
          deed={organisation.logoRemove}
          busy={isRemoving && organisation.logoRemove}
          onDeed={() => void remove()}
          onCancel={() => setIsOpen(false)}
          isQuestion
          isFinal
        />
      </Dialog>
    </>
  );
}
