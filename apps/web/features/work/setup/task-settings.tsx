'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '../../../api/browser-client';
import type { TaskInput } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Area, Select } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { Segment } from '../../../ui/segment';
import { TemplateFields } from '../template/template-fields';

interface Props<Kind extends TaskInput['kind']> {
  tenant: string;
  input: Extract<TaskInput, { kind: Kind }>;
  onChange: (input: TaskInput) => void;
}

/** What a task is told, besides texts and files. */
export function TaskSettings({
  tenant,
  input,
  onChange,
}: {
  tenant: string;
  input: TaskInput;
  onChange: (input: TaskInput) => void;
}) {
  const props = { tenant, onChange };
  switch (input.kind) {
    case 'summarise':
      return <SummariseSettings {...props} input={input} />;
    case 'improve':
      return <ImproveSettings {...props} input={input} />;
    case 'template':
      return <TemplateSettings {...props} input={input} />;
    case 'classify':
      return <ClassifySettings {...props} input={input} />;
    case 'reply':
      return <ReplySettings {...props} input={input} />;
  }
}

const keysOf = <Key extends string>(words: Record<Key, unknown>): Key[] =>
  // the words of a constant table are exactly its keys
  Object.keys(words) as Key[];

function SummariseSettings({ input, onChange }: Props<'summarise'>) {
  const say = useLocale().words.workTasks.summarise;
  return (
    <>
      <Select
        label={say.form}
        value={input.form}
        onChange={({ target }) => {
          const form = keysOf(say.forms).find((key) => key === target.value);
          if (form) onChange({ ...input, form });
        }}
      >
        {keysOf(say.forms).map((key) => (
          <option key={key} value={key}>
            {say.forms[key]}
          </option>
        ))}
      </Select>
      {input.form === 'questions' ? (
        <Area
          label={say.questions}
          hint={say.questionsHint}
          rows={4}
          value={input.questions.join('\n')}
          onChange={({ target }) => onChange({ ...input, questions: target.value.split('\n').slice(0, 20) })}
        />
      ) : null}
    </>
  );
}

/** Languages that a municipality's texts are put into. */
const languages = ['en', 'fi', 'ar', 'so', 'fa', 'ti', 'uk', 'pl', 'es', 'fr', 'de', 'se', 'fit', 'sv'];

function ImproveSettings({ input, onChange }: Props<'improve'>) {
  const { words, format } = useLocale();
  const say = words.workTasks.improve;
  return (
    <>
      <Select
        label={say.goal}
        hint={input.goal === 'plain' ? undefined : say.needsModel}
        value={input.goal}
        onChange={({ target }) => {
          const goal = keysOf(say.goals).find((key) => key === target.value);
          if (goal) onChange({ ...input, goal });
        }}
      >
        {keysOf(say.goals).map((key) => (
          <option key={key} value={key}>
            {say.goals[key]}
          </option>
        ))}
      </Select>
      {input.goal === 'tone' ? (
        <Segment
          label={say.tone}
          chosen={input.tone}
          choices={keysOf(say.tones).map((key) => ({ key, title: say.tones[key] }))}
          onChoose={(key) => {
            const tone = keysOf(say.tones).find((one) => one === key);
            if (tone) onChange({ ...input, tone });
          }}
        />
      ) : null}
      {input.goal === 'translate' ? (
        <Select
          label={say.language}
          value={input.targetLanguage}
          onChange={({ target }) => onChange({ ...input, targetLanguage: target.value })}
        >
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {format.language(tag)}
            </option>
          ))}
        </Select>
      ) : null}
    </>
  );
}

function TemplateSettings({ tenant, input, onChange }: Props<'template'>) {
  const say = useLocale().words.workTasks.template;
  const { data: templates } = useQuery(useTRPC().templates.list.queryOptions({ tenant }));
  const chosen = templates?.find(({ id }) => id === input.templateId);
  return (
    <>
      {templates?.length === 0 ? <Note>{say.none}</Note> : null}
      <Select
        label={say.template}
        required
        value={input.templateId ?? ''}
        onChange={({ target }) => onChange({ ...input, templateId: target.value || null, values: {} })}
      >
        <option value="">{say.choose}</option>
        {templates?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Segment
        label={say.fill}
        chosen={input.fill}
        choices={keysOf(say.fills).map((key) => ({ key, title: say.fills[key] }))}
        onChoose={(key) => {
          const fill = keysOf(say.fills).find((one) => one === key);
          if (fill) onChange({ ...input, fill });
        }}
      />
      {input.fill === 'files' ? <p className="meta">{say.filesHint}</p> : null}
      {input.fill === 'batch' ? <p className="meta">{say.batchHint}</p> : null}
      {chosen && input.fill === 'form' ? (
        <TemplateFields
          definition={chosen.definition}
          values={input.values}
          missing={[]}
          onChange={(values) => onChange({ ...input, values })}
        />
      ) : null}
    </>
  );
}

function ClassifySettings({ tenant, input, onChange }: Props<'classify'>) {
  const { words } = useLocale();
  const say = words.workTasks.classify;
  const { data: sets } = useQuery(useTRPC().categorySets.list.queryOptions({ tenant }));
  const chosen = sets?.find(({ id }) => id === input.categorySetId);
  return (
    <>
      {sets?.length === 0 ? <Note>{say.none}</Note> : null}
      <Select
        label={say.set}
        required
        value={input.categorySetId ?? ''}
        onChange={({ target }) => onChange({ ...input, categorySetId: target.value || null })}
      >
        <option value="">{say.choose}</option>
        {sets?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {chosen ? (
        <Note>
          {say.purpose}: {chosen.definition.purpose}{' '}
          {chosen.definition.notFor ? `${say.notFor}: ${chosen.definition.notFor} ` : null}
          {say.proposes}
        </Note>
      ) : null}
      <p>
        <Link href={`/t/${tenant}/work/categories`}>{words.workClassify.sets.link}</Link>
      </p>
    </>
  );
}

function ReplySettings({ tenant, input, onChange }: Props<'reply'>) {
  const say = useLocale().words.workTasks.reply;
  const { data: assistants } = useQuery(useTRPC().works.replyAssistants.queryOptions({ tenant }));
  return (
    <Select
      label={say.assistant}
      value={input.assistantId ?? ''}
      onChange={({ target }) => onChange({ ...input, assistantId: target.value || null })}
    >
      <option value="">{say.any}</option>
      {assistants?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
