'use client';
import { useLocale } from '../../../../locale/locale-provider';
import { Area, Check, Input, Select } from '../../../../ui/field';
import { fieldNameFor, type Field, isNamed, type TemplateDraft } from './template-draft';

const keysOf = <Key extends string>(words: Record<Key, unknown>): Key[] =>
  // the words of a constant table are exactly its keys
  Object.keys(words) as Key[];

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trimStart());
const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');

/** What a field asks for. */
export function FieldEditor(props: { field: Field; draft: TemplateDraft; onChange: (field: Field) => void }) {
  const { field, draft, onChange } = props;
  const say = useLocale().words.templateEditor;
  /** What is empty is left out. */
  const set = (name: 'guidance' | 'default', value: string) => {
    const { [name]: _before, ...others } = field;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  const setLines = (name: 'choices' | 'synonyms', text: string) => {
    const { [name]: _before, ...others } = field;
    const lines = linesOf(text);
    onChange(filled(lines).length === 0 ? others : { ...others, [name]: lines });
  };
  const rename = (label: string) => {
    const others = draft.fields.filter((one) => one !== field).map(({ name }) => name);
    // texts go on calling it what they call it
    const follows = !isNamed(draft, field.name) && field.name === fieldNameFor(field.label, others);
    onChange({ ...field, label, ...(follows && { name: fieldNameFor(label, others) }) });
  };
  return (
    <>
      <Input
        label={say.label}
        hint={say.inText(`{{${field.name}}}`)}
        maxLength={120}
        value={field.label}
        onChange={({ target }) => rename(target.value)}
      />
      <Select
        label={say.type}
        value={field.type}
        onChange={({ target }) => {
          const type = keysOf(say.types).find((key) => key === target.value);
          if (type) onChange({ ...field, type });
        }}
      >
        {keysOf(say.types).map((type) => (
          <option key={type} value={type}>
            {say.types[type]}
          </option>
        ))}
      </Select>
      {field.type === 'choice' ? (
        <Area
          label={say.choices}
          hint={say.choicesHint}
          rows={4}
          value={(field.choices ?? []).join('\n')}
          onChange={({ target }) => setLines('choices', target.value)}
        />
      ) : null}
      <Check
        label={say.required}
        checked={field.required}
        onChange={({ target }) => onChange({ ...field, required: target.checked })}
      />
      <Input
        label={say.guidance}
        maxLength={500}
        value={field.guidance ?? ''}
        onChange={({ target }) => set('guidance', target.value)}
      />
      <Input
        label={say.default}
        hint={say.defaultHint}
        maxLength={2_000}
        value={field.default ?? ''}
        onChange={({ target }) => set('default', target.value)}
      />
      <Area
        label={say.synonyms}
        hint={say.synonymsHint}
        rows={3}
        value={(field.synonyms ?? []).join('\n')}
        onChange={({ target }) => setLines('synonyms', target.value)}
      />
    </>
  );
}

/** A field without the lines that were still empty; its members stay in their order, so that it compares as the same. */
export const cleanedField = (field: Field): Field => ({
  ...field,
  label: field.label.trim(),
  ...(field.choices && { choices: filled(field.choices) }),
  ...(field.synonyms && { synonyms: filled(field.synonyms) }),
});
