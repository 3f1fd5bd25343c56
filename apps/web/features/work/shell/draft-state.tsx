'use client';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';

/** Whether what somebody made of a result is saved, and what to do where it could not be. */
export function DraftState({
  draft,
}: {
  draft: {
    isSaving: boolean;
    isDirty: boolean;
    isConflict: boolean;
    error: unknown;
    takeTheirs: () => void;
    keepMine: () => void;
    saveAgain: () => void;
  };
}) {
  const say = useLocale().words.workDraft;
  const { isSaving, isDirty, isConflict, error } = draft;
  if (isConflict)
    return (
      <Note tone="warn" title={say.conflictTitle} announce="alert">
        {say.conflictText}
        <div className="actions">
          <Button small kind="second" onClick={draft.takeTheirs}>
            {say.takeTheirs}
          </Button>
          <Button small kind="second" onClick={draft.keepMine} busy={isSaving && say.saving}>
            {say.keepMine}
          </Button>
        </div>
      </Note>
    );
  if (error)
    return (
      <>
        <CallFailed error={error} />
        <p>
          <Button small kind="second" onClick={draft.saveAgain}>
            {say.again}
          </Button>
        </p>
      </>
    );
  return <output className="meta">{isSaving ? say.saving : isDirty ? say.changed : say.saved}</output>;
}
