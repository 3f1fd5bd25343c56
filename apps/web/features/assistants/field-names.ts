import type { Messages } from '../../messages';
import type { Draft } from './draft';

/** What the fields of a draft are called on the page. */
export const fieldNames = ({ assistants, assistantHandoff, assistantLook }: Messages): Record<keyof Draft, string> => ({
  name: assistants.name,
  greeting: assistants.greeting,
  suggestedQuestions: assistants.suggested,
  instructions: assistants.instructions,
  languages: assistants.languages,
  knowledgeBaseIds: assistants.knowledgeBases,
  handoff: assistantHandoff.formTitle,
  look: assistantLook.launcherTitle,
});

/** A field's value as a person reads it. */
export function fieldText(
  draft: Draft,
  field: keyof Draft,
  { words, nameOfBase }: { words: Messages; nameOfBase: (id: string) => string },
): string {
  const { register, assistantLook } = words;
  switch (field) {
    case 'knowledgeBaseIds':
      return draft.knowledgeBaseIds.map(nameOfBase).join('\n');
    case 'suggestedQuestions':
      return draft.suggestedQuestions.join('\n');
    case 'languages':
      return draft.languages.join(' · ');
    case 'handoff':
      return [draft.handoff.form ? register.yes : register.no, draft.handoff.email].filter(Boolean).join(', ');
    case 'look':
      return [draft.look.launcher || draft.name, assistantLook[draft.look.side]].join(', ');
    default:
      return draft[field];
  }
}
