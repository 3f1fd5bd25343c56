'use client';
import { useState } from 'react';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { UndoBar } from '../../ui/undo-bar';
import { CallFailed } from '../session/call-failed';
import { usePause } from './use-pause';

/** Pauses every assistant, or lets all of them answer again. */
export function PauseAll(props: {
  assistants: readonly Pick<Assistant, 'id' | 'isPaused'>[];
  tenant: string;
  canEdit: boolean;
}) {
  const { assistants, tenant, canEdit } = props;
  const { words } = useLocale();
  const say = words.assistantsNow;
  const [asked, setAsked] = useState<'pause' | 'resume' | null>(null);
  const { done, isPending, error, forget, pause, undo } = usePause(tenant);
  const paused = assistants.filter(({ isPaused }) => isPaused);
  const isPausing = asked === 'pause';
  const deed = isPausing ? say.pauseAll : say.resumeAll;
  const confirm = () => {
    const changed = assistants.filter((one) => one.isPaused !== isPausing).map(({ id }) => id);
    void pause(changed, isPausing, true).then(() => setAsked(null));
  };
  return (
    <div>
      <h3 className="label">{say.pauseTitle}</h3>
      <p>{paused.length === 0 ? say.allAnswer : say.somePaused(paused.length, assistants.length)}</p>
      <p className="meta">{say.pauseText}</p>
      {canEdit ? (
        <div className="actions mt-3">
          {paused.length < assistants.length ? (
            <Button kind="second" small onClick={() => setAsked('pause')}>
              {say.pauseAll}
            </Button>
          ) : null}
          {paused.length > 0 ? (
            <Button kind="second" small onClick={() => setAsked('resume')}>
              {say.resumeAll}
            </Button>
          ) : null}
        </div>
      ) : null}
      <Dialog
        title={isPausing ? say.pauseAllTitle : say.resumeAllTitle}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
      >
        <p className="dim my-4">{isPausing ? say.pauseAllText : say.resumeAllText}</p>
        <CallFailed error={error} />
        <DialogActions
          deed={deed}
          busy={isPending && deed}
          onDeed={confirm}
          onCancel={() => setAsked(null)}
          isQuestion
        />
      </Dialog>
      {done ? (
        <UndoBar onUndo={undo} onClose={forget}>
          {done.isPaused ? say.allPaused : say.allResumed}
        </UndoBar>
      ) : null}
    </div>
  );
}
