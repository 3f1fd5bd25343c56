import type { Messages } from '../../messages';
import type { Draft } from './draft';

/** What the fields of a draft are called on the page. */
export const fieldNames = ({ assistants }: Messages): Record<keyof Draft, string> => ({
  name: assistants.name,
  greeting: assistants.greeting,
  suggestedQuestions: assistants.suggested,
  instructions: assistants.instructions,
  languages: assistants.languages,
  knowledgeBaseIds: assistants.knowledgeBases,
});
