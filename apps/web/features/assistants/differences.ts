import type { AssistantVersion, KnowledgeBase } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { changedFields, type Draft, draftFields } from './draft';
import { fieldNames, fieldText } from './field-names';
import type { Side, Sides } from './version-sides';

export interface Difference {
  what: string;
  before: string;
  after: string;
  /** A text of its own, in the words of whoever wrote it. */
  isText: boolean;
  /** One thing on each line. */
  isList: boolean;
  /** Where it is seen as it is now. */
  href?: string;
}
export interface Differences {
  /** Those that change what is answered. */
  answers: readonly Difference[];
  looks: readonly Difference[];
  /** What was true when each was made: whichever version answers, it does so by what is true now. */
  made: readonly Difference[];
}
export interface DifferenceContext {
  bases: readonly KnowledgeBase[];
  tenant: string;
  words: Messages;
  format: Format;
}

/** Fields that change how the widget looks, and not what it answers. Its name is none of them: it introduces itself by it. */
const looksOnly: ReadonlySet<keyof Draft> = new Set(['greeting', 'suggestedQuestions', 'look', 'handoff']);
const texts: ReadonlySet<keyof Draft> = new Set(['instructions', 'greeting', 'suggestedQuestions']);
const lists: ReadonlySet<keyof Draft> = new Set(['knowledgeBaseIds', 'suggestedQuestions']);

/** Everything that differs between two versions. */
export function differencesOf({ before, after }: Sides, context: DifferenceContext): Differences {
  const changed = changedFields(before.settings, after.settings);
  const fieldsOf = (looks: boolean) =>
    draftFields.filter((field) => changed.includes(field) && looksOnly.has(field) === looks);
  return {
    answers: settingRows(before, after, fieldsOf(false), context),
    looks: settingRows(before, after, fieldsOf(true), context),
    made: madeRows(before, after, context),
  };
}

function settingRows(
  before: Side,
  after: Side,
  fields: readonly (keyof Draft)[],
  { words, bases }: DifferenceContext,
): Difference[] {
  const nameOfBase = (id: string) => bases.find((base) => base.id === id)?.name ?? id;
  const text = (side: Side, field: keyof Draft) => fieldText(side.settings, field, { words, nameOfBase });
  return fields.map((field) => ({
    what: fieldNames(words)[field],
    before: text(before, field),
    after: text(after, field),
    isText: texts.has(field),
    isList: lists.has(field),
  }));
}

/** What two versions knew, and the rules that they were made under; a draft has neither yet. */
function madeRows(before: Side, after: Side, { tenant, words, format }: DifferenceContext): Difference[] {
  const say = words.versions;
  if (!before.made || !after.made) return [];
  const knowledge = (of: AssistantVersion['knowledge']) =>
    of
      .map(({ name, documents, changedAt }) =>
        changedAt === null
          ? say.knowledgeEmpty(name)
          : say.knowledgeLine(name, words.assistants.documents(documents), format.dateTime(changedAt)),
      )
      .join('\n');
  const policy = (of: AssistantVersion['policy']) => words.tryOut.policyText(of.tenant, of.assistant);
  return [
    {
      what: say.knowledgeAt,
      before: knowledge(before.made.knowledge),
      after: knowledge(after.made.knowledge),
      isText: false,
      isList: true,
      href: `/t/${tenant}/knowledge`,
    },
    {
      what: say.policyAt,
      before: policy(before.made.policy),
      after: policy(after.made.policy),
      isText: false,
      isList: true,
      href: `/t/${tenant}/rules/versions`,
    },
  ].filter((row) => row.before !== row.after);
}
