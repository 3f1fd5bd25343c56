import type { Assistant } from '../../api/shapes';
import type { Messages } from '../../messages';
import { Status } from '../../ui/outcome';

/** Whether it answers, with which version, and whether the draft is ahead. */
export function AssistantState({
  assistant,
  words,
}: {
  assistant: Pick<Assistant, 'publishedVersion' | 'hasChanges'>;
  words: Messages;
}) {
  const { publishedVersion, hasChanges } = assistant;
  if (publishedVersion === null) return <Status state="draft">{words.assistants.draft}</Status>;
  return (
    <span className="flow">
      <Status state="ok">{words.assistants.published(publishedVersion)}</Status>
      {hasChanges ? <Status state="draft">{words.assistants.changes}</Status> : null}
    </span>
  );
}
