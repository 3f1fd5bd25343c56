import type { Assistant } from '../../api/shapes';

/** What the forms of an assistant change, each tab its part. */
export const draftFields = [
  'name',
  'greeting',
  'suggestedQuestions',
  'instructions',
  'languages',
  'knowledgeBaseIds',
  'handoff',
  'look',
] as const satisfies readonly (keyof Assistant)[];
/** The part of an assistant that its forms change. */
export type Draft = Pick<Assistant, (typeof draftFields)[number]>;

export const draftOf = ({
  name,
  greeting,
  suggestedQuestions,
  instructions,
  languages,
  knowledgeBaseIds,
  handoff,
  look,
}: Draft): Draft => ({
  name,
  greeting,
  suggestedQuestions,
  instructions,
  languages,
  knowledgeBaseIds,
  handoff,
  look,
});

/** A draft as the server takes it: empty questions, languages and addresses are left out. */
export const cleanDraft = (draft: Draft): Draft => ({
  ...draft,
  suggestedQuestions: draft.suggestedQuestions.map((question) => question.trim()).filter(Boolean),
  languages: draft.languages.map((language) => language.trim()).filter(Boolean),
  handoff: { ...draft.handoff, email: draft.handoff.email?.trim() || null },
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two drafts differ. */
export const changedFields = (one: Draft, other: Draft): (keyof Draft)[] =>
  draftFields.filter((field) => !isSame(one[field], other[field]));
