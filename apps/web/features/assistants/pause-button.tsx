'use client';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { UndoBar } from '../../ui/undo-bar';
import { CallFailed } from '../session/call-failed';
import { usePause } from './use-pause';

/** Pauses one assistant at once, or lets it answer again. It can be undone, so that it asks nothing first. */
export function PauseButton({
  assistant,
  tenant,
  isSmall = false,
}: {
  assistant: Pick<Assistant, 'id' | 'name' | 'isPaused'>;
  tenant: string;
  isSmall?: boolean;
}) {
  const { words } = useLocale();
  const say = words.assistantsNow;
  const { id, name, isPaused } = assistant;
  const { done, isPending, error, forget, pause, undo } = usePause(tenant);
  return (
    <>
      <Button
        kind="second"
        small={isSmall}
        busy={isPending && words.actions.loading}
        onClick={() => void pause([id], !isPaused)}
      >
        {isPaused ? say.resume : say.pause}
        <span className="sr"> {name}</span>
      </Button>
      <CallFailed error={error} />
      {done ? (
        <UndoBar onUndo={undo} onClose={forget}>
          {done.isPaused ? say.paused(name) : say.resumed(name)}
        </UndoBar>
      ) : null}
    </>
  );
}
