import { z } from 'zod';
import { assistantChanges, audiences, createAssistant, getAssistant, updateAssistant } from '../assistants/index.ts';
import { categorySetDefinition, createCategorySet, getCategorySet, updateCategorySet } from '../categories/index.ts';
import { RadrumError } from '../errors.ts';
import { addSynonym, listSynonyms, newSynonym } from '../knowledge/synonyms.ts';
import { getPolicy, updatePolicy } from '../policies/policy.ts';
import { policyChanges, type RuleName } from '../policies/rules.ts';
import type { Scope } from '../scope.ts';
import { templateDefinition } from '../tasks/templates/index.ts';
import { createTemplate, getTemplate, updateTemplate } from '../templates/index.ts';
import { createTestSet, getTestSet, testSetDefinition, updateTestSet } from '../testing/index.ts';

/** What can be shared. */
export const commonsKinds = ['template', 'category_set', 'test_set', 'assistant', 'synonyms', 'policy'] as const;
export type CommonsKind = (typeof commonsKinds)[number];

const assistantContent = z.object({
  audience: z.enum(audiences),
  settings: assistantChanges.omit({ knowledgeBaseIds: true, handoff: true }),
});
const synonymsContent = z.object({ entries: z.array(newSynonym).max(2_000) });
const policyContent = z.object({ rules: policyChanges });

/** What is shared of each kind: never knowledge, contacts or anything else of one organisation alone. */
export const commonsContent = {
  template: z.object({ definition: templateDefinition }),
  category_set: z.object({ definition: categorySetDefinition }),
  test_set: z.object({ definition: testSetDefinition }),
  assistant: assistantContent,
  synonyms: synonymsContent,
  policy: policyContent,
} as const satisfies Record<CommonsKind, z.ZodType>;
export type CommonsContent = z.infer<(typeof commonsContent)[CommonsKind]>;

/** Rules that are one organisation's alone. */
const ownRules: readonly RuleName[] = [
  'crisisContacts',
  'crisisNote',
  'referrals',
  'models',
  'modelPlaces',
  'conversationReaders',
  'aiNotice',
];

interface Shareable {
  /** What would be shared now, by its identifier. @throws RadrumError `not_found` */
  read(scope: Scope, subjectId: string): Promise<{ name: string; content: CommonsContent }>;
  /** Makes a copy of one's own. @returns its identifier */
  adopt(scope: Scope, name: string, content: unknown): Promise<string>;
  /** Puts newer content in the place of the copy's. */
  replace(scope: Scope, copyId: string, content: unknown): Promise<void>;
}

/** How each kind is read, adopted and brought up to date. */
export const shareables: Record<CommonsKind, Shareable> = {
  template: {
    read: async (scope, id) => {
      const { name, definition } = await getTemplate(scope, id);
      return { name, content: { definition } };
    },
    adopt: async (scope, name, content) => {
      const { definition } = commonsContent.template.parse(content);
      return (await createTemplate(scope, { name, unit: null, definition })).id;
    },
    replace: async (scope, id, content) => {
      const { definition } = commonsContent.template.parse(content);
      const { revision } = await getTemplate(scope, id);
      await updateTemplate(scope, id, { definition, revision });
    },
  },
  category_set: {
    read: async (scope, id) => {
      const { name, definition } = await getCategorySet(scope, id);
      return { name, content: { definition } };
    },
    adopt: async (scope, name, content) => {
      const { definition } = commonsContent.category_set.parse(content);
      return (await createCategorySet(scope, { name, unit: null, definition })).id;
    },
    replace: async (scope, id, content) => {
      const { definition } = commonsContent.category_set.parse(content);
      const { revision } = await getCategorySet(scope, id);
      await updateCategorySet(scope, id, { definition, revision });
    },
  },
  test_set: {
    read: async (scope, id) => {
      const { name, definition } = await getTestSet(scope, id);
      return { name, content: { definition } };
    },
    adopt: async (scope, name, content) => {
      const { definition } = commonsContent.test_set.parse(content);
      return (await createTestSet(scope, { name, definition })).id;
    },
    replace: async (scope, id, content) => {
      const { definition } = commonsContent.test_set.parse(content);
      const { revision } = await getTestSet(scope, id);
      await updateTestSet(scope, id, { definition, revision });
    },
  },
  assistant: {
    read: async (scope, id) => {
      const { name, audience, instructions, languages, greeting, suggestedQuestions, look } = await getAssistant(
        scope,
        id,
      );
      const settings = { name, instructions, languages, greeting, suggestedQuestions, look };
      return { name, content: assistantContent.parse({ audience, settings }) };
    },
    adopt: async (scope, name, content) => {
      const { audience, settings } = assistantContent.parse(content);
      const slug = `${slugOf(name)}-${Date.now().toString(36).slice(-5)}`;
      const wanted = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
      const { id } = await createAssistant(scope, { knowledgeBaseIds: [], ...wanted, name, slug, audience });
      return id;
    },
    replace: async (scope, id, content) => {
      await updateAssistant(scope, id, assistantContent.parse(content).settings);
    },
  },
  synonyms: {
    read: async (scope) => {
      const entries = (await listSynonyms(scope)).map(({ term, words, language }) => ({ term, words, language }));
      if (entries.length === 0) throw new RadrumError('invalid_body', 'There are no synonyms to share yet.');
      return { name: 'Synonymer', content: { entries } };
    },
    adopt: async (scope, _name, content) => {
      await addNewSynonyms(scope, content);
      return 'synonyms';
    },
    replace: (scope, _id, content) => addNewSynonyms(scope, content),
  },
  policy: {
    read: async (scope, subject) => {
      const { inForce } = await getPolicy(scope, subject);
      if (!inForce) throw new RadrumError('invalid_body', 'Publish your rules before you share them.');
      const rules = Object.fromEntries(
        Object.entries(inForce.rules).filter(([name]) => !ownRules.some((own) => own === name)),
      );
      return { name: 'Regler', content: policyContent.parse({ rules }) };
    },
    adopt: async (scope, _name, content) => {
      await mergeRules(scope, content);
      return 'tenant';
    },
    replace: (scope, _id, content) => mergeRules(scope, content),
  },
};

async function addNewSynonyms(scope: Scope, content: unknown): Promise<void> {
  const known = new Set((await listSynonyms(scope)).map(({ term }) => term));
  for (const entry of synonymsContent.parse(content).entries)
    if (!known.has(entry.term)) await addSynonym(scope, entry);
}

/** Puts rules into the draft: nothing of them holds before somebody publishes it. */
async function mergeRules(scope: Scope, content: unknown): Promise<void> {
  const { draft, updatedAt } = await getPolicy(scope, 'tenant');
  await updatePolicy(scope, 'tenant', { rules: { ...draft, ...policyContent.parse(content).rules }, updatedAt });
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40) || 'assistent';
