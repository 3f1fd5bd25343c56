import type { Assistant } from '../../api/shapes';

/** The part of an assistant that its form changes. */
export type Draft = Pick<
  Assistant,
  'name' | 'greeting' | 'suggestedQuestions' | 'instructions' | 'languages' | 'knowledgeBaseIds'
>;
export const draftFields = [
  'name',
  'greeting',
  'suggestedQuestions',
  'instructions',
  'languages',
  'knowledgeBaseIds',
] as const satisfies readonly (keyof Draft)[];

export function draftOf({
  name,
  greeting,
  suggestedQuestions,
  instructions,
  languages,
  knowledgeBaseIds,
}: Draft): Draft {
  return { name, greeting, suggestedQuestions, instructions, languages, knowledgeBaseIds };
}

/** A draft as the server takes it: empty questions and languages are left out. */
export const cleanDraft = (draft: Draft): Draft => ({
  ...draft,
  suggestedQuestions: draft.suggestedQuestions.map((question) => question.trim()).filter(Boolean),
  languages: draft.languages.map((language) => language.trim()).filter(Boolean),
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two drafts differ. */
export const changedFields = (one: Draft, other: Draft): (keyof Draft)[] =>
  draftFields.filter((field) => !isSame(one[field], other[field]));
