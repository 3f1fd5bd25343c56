import type { Assistant } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Status } from '../../ui/outcome';

/** Whether it answers, with which version, and what is about to change. */
export function AssistantState({
  assistant,
  words,
  format,
}: {
  assistant: Pick<Assistant, 'publishedVersion' | 'hasChanges' | 'isPaused' | 'scheduledVersion' | 'scheduledFor'>;
  words: Messages;
  format: Format;
}) {
  const { publishedVersion, hasChanges, isPaused, scheduledVersion, scheduledFor } = assistant;
  const { assistants } = words;
  return (
    <span className="flow">
      {isPaused ? <Status state="warn">{assistants.paused}</Status> : null}
      {publishedVersion === null ? (
        <Status state="draft">{assistants.draft}</Status>
      ) : (
        <Status state="ok">{assistants.published(publishedVersion)}</Status>
      )}
      {scheduledVersion !== null && scheduledFor !== null ? (
        <Status state="run">{assistants.scheduled(scheduledVersion, format.dateTime(scheduledFor))}</Status>
      ) : publishedVersion !== null && hasChanges ? (
        <Status state="draft">{assistants.changes}</Status>
      ) : null}
    </span>
  );
}
