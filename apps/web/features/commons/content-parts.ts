import type { CommonsContent, PolicyChanges, PolicyRules, RuleName } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Language } from '../../locale/language';
import type { Messages } from '../../messages';
import { ruleNames } from '../policies/effective';
import { withLabels } from '../work/template/with-labels';
import { lister, sentenceOf } from '../policies/sentence';
import { expectationOf } from '../testing/expectation';

/** A stretch of what is shared, as it is read: a heading and what stands under it. */
export interface ContentPart {
  title: string;
  lines: readonly { text: string; note?: string; isQuoted?: boolean; isHeading?: boolean }[];
}

interface Context {
  words: Messages;
  format: Format;
  language: Language;
}

/** What is shared, in the order in which a person reads it. Also what two versions are compared by. */
export function partsOf(content: CommonsContent, context: Context): ContentPart[] {
  const say = context.words.commons.parts;
  if ('entries' in content)
    return [
      { title: say.entries, lines: content.entries.map(({ term, words }) => ({ text: term, note: words.join(', ') })) },
    ];
  if ('rules' in content) return [{ title: say.rules, lines: rulesOf(content.rules, context) }];
  if ('settings' in content) return assistantParts(content, context);
  const { definition } = content;
  if ('cases' in definition)
    return [
      ...(definition.description
        ? [{ title: context.words.tests.description, lines: [{ text: definition.description }] }]
        : []),
      {
        title: context.words.tests.questions,
        lines: definition.cases.map((one) => ({
          text: [...one.history, one.question].join(' → '),
          note: expectationOf(one, context.words).join('. '),
          isQuoted: true,
        })),
      },
    ];
  if ('categories' in definition)
    return [
      { title: say.purpose, lines: [{ text: definition.purpose }] },
      ...(definition.notFor ? [{ title: say.notFor, lines: [{ text: definition.notFor }] }] : []),
      ...definition.categories.map(({ name, definition: meaning, examples }) => ({
        title: name,
        lines: [...(meaning ? [{ text: meaning }] : []), ...examples.map((text) => ({ text, isQuoted: true }))],
      })),
    ];
  const labelOf = (name: string): string => definition.fields.find((field) => field.name === name)?.label ?? name;
  return [
    {
      title: say.fields,
      lines: definition.fields.map(({ label, required, guidance }) => ({
        text: label,
        note: [required ? say.required : say.optional, guidance].filter(Boolean).join('. '),
      })),
    },
    {
      title: say.letter,
      lines: definition.parts.map(({ kind, text, when }) => ({
        text: withLabels(text, labelOf),
        isQuoted: true,
        isHeading: kind === 'heading',
        ...(when && { note: say.only }),
      })),
    },
  ];
}

function assistantParts(
  { audience, settings }: Extract<CommonsContent, { settings: object }>,
  { words, format, language }: Context,
): ContentPart[] {
  const say = words.commons.parts;
  const { instructions, greeting, suggestedQuestions = [], languages = [] } = settings;
  const part = (title: string, lines: readonly string[], isQuoted = false): ContentPart[] =>
    lines.length > 0 ? [{ title, lines: lines.map((text) => ({ text, isQuoted })) }] : [];
  return [
    ...part(say.audience, [say.audiences[audience]]),
    ...part(say.instructions, instructions ? [instructions] : [], true),
    ...part(say.greeting, greeting ? [greeting] : [], true),
    ...part(say.questions, suggestedQuestions, true),
    ...part(say.languages, languages.length > 0 ? [lister(language)(languages.map(format.language))] : []),
  ];
}

/** Rules as the sentences that stand on a website. A sentence is made of its own rule alone, so those that are not shared need not be known. */
function rulesOf(rules: PolicyChanges, { words, format, language }: Context): ContentPart['lines'] {
  const context = {
    say: words.policies,
    format,
    language,
    roleName: (id: string) => id,
    toolNames: words.tools.names,
  };
  return ruleNames.flatMap((name) => {
    if (!hasRule(rules, name)) return [];
    const text = sentenceOf(rules, name, context);
    return [{ text: text || words.policies.fields[name], ...(text && { note: words.policies.fields[name] }) }];
  });
}
const hasRule = (rules: PolicyChanges, name: RuleName): rules is PolicyRules => rules[name] !== undefined;

/** The same as one text, for comparing. */
export const textOfParts = (parts: readonly ContentPart[]): string =>
  parts
    .map(({ title, lines }) =>
      [title, ...lines.map(({ text, note }) => (note ? `${text} (${note})` : text))].join('\n'),
    )
    .join('\n\n');
