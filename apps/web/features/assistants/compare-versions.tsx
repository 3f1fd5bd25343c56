import Link from 'next/link';
import type { AssistantVersion, KnowledgeBase } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { DiffView } from '../../ui/diff';
import { changedFields, type Draft, draftFields } from './draft';
import { fieldNames, fieldText } from './field-names';
import type { Side } from './version-sides';
import { wordDiff } from './word-diff';

interface Difference {
  what: string;
  before: string;
  after: string;
  href?: string;
}
interface Context {
  bases: readonly KnowledgeBase[];
  tenant: string;
  words: Messages;
  format: Format;
}

/** Fields that change how the widget looks, and not what it answers. */
const looksOnly: ReadonlySet<keyof Draft> = new Set(['name', 'greeting', 'suggestedQuestions', 'look', 'handoff']);

/** Everything that differs between two versions, what changes the answers first. */
export function CompareVersions({ before, after, ...context }: Context & { before: Side; after: Side }) {
  const { words } = context;
  const say = words.versions;
  const settings = changedFields(before.settings, after.settings);
  const isOf = (looks: boolean) =>
    draftFields.filter((field) => settings.includes(field) && looksOnly.has(field) === looks);
  const answers = [...settingRows(before, after, isOf(false), context), ...madeRows(before, after, context)];
  const looks = settingRows(before, after, isOf(true), context);
  const names = [nameOf(before, words), nameOf(after, words)] as const;
  if (answers.length + looks.length === 0) return <p className="dim">{say.same}</p>;
  return (
    <>
      <p>{say.differ(answers.length + looks.length)}</p>
      <Differences title={say.answersTitle} rows={answers} names={names} words={words} />
      <Differences title={say.lookTitle} rows={looks} names={names} words={words} />
    </>
  );
}

export const nameOf = ({ key, made }: Side, { versions }: Messages): string =>
  made === null ? versions.draftName : versions.version(Number(key));

function settingRows(before: Side, after: Side, fields: readonly (keyof Draft)[], context: Context): Difference[] {
  const { words, bases } = context;
  const nameOfBase = (id: string) => bases.find((base) => base.id === id)?.name ?? id;
  const text = (side: Side, field: keyof Draft) => fieldText(side.settings, field, { words, nameOfBase });
  return fields.map((field) => ({
    what: fieldNames(words)[field],
    before: text(before, field),
    after: text(after, field),
  }));
}

/** What two versions knew, and the rules that they were made under; a draft has neither yet. */
function madeRows(before: Side, after: Side, { tenant, words, format }: Context): Difference[] {
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
      href: `/t/${tenant}/knowledge`,
    },
    {
      what: say.policyAt,
      before: policy(before.made.policy),
      after: policy(after.made.policy),
      href: `/t/${tenant}/rules/versions`,
    },
  ].filter((row) => row.before !== row.after);
}

function Differences(props: {
  title: string;
  rows: readonly Difference[];
  names: readonly [before: string, after: string];
  words: Messages;
}) {
  const { title, rows, names, words } = props;
  const say = words.versions;
  if (rows.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="h4">{title}</h3>
      <table className="table fold compared mt-2" aria-label={`${title}: ${say.heading(...names)}`}>
        <thead>
          <tr>
            <th scope="col">{say.what}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, before, after, href }) => (
            <tr key={what}>
              <th scope="row">{href ? <Link href={href}>{what}</Link> : what}</th>
              <td data-label={names[0]}>
                <p className="quote diff dim">{before || say.empty}</p>
              </td>
              <td data-label={names[1]}>
                <DiffView
                  pieces={wordDiff(before, after)}
                  words={{ added: say.added, removed: say.removed, end: say.endOf }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
