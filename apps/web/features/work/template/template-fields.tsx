'use client';
import type { TemplateDefinition } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Area, Input, Select } from '../../../ui/field';

type Field = TemplateDefinition['fields'][number];

/** The fields of a template as a form. What is missing is said at its field. */
export function TemplateFields(props: {
  definition: TemplateDefinition;
  values: Readonly<Record<string, string>>;
  missing: readonly string[];
  onChange: (values: Record<string, string>) => void;
  isReadOnly?: boolean;
}) {
  const { definition, values, missing, onChange, isReadOnly = false } = props;
  return (
    <fieldset className="stack" disabled={isReadOnly}>
      {definition.fields.map((field) => (
        <TemplateField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          isMissing={missing.includes(field.name)}
          onChange={(value) => {
            const { [field.name]: _before, ...others } = values;
            onChange(value === '' ? others : { ...others, [field.name]: value });
          }}
        />
      ))}
    </fieldset>
  );
}

const inputTypes = { date: 'date', email: 'email', phone: 'tel' } as const;
const typeOf = (type: Field['type']): string =>
  type === 'date' || type === 'email' || type === 'phone' ? inputTypes[type] : 'text';

/** One field. `problem` is what is wrong with its value. */
export function TemplateField(props: {
  field: Field;
  value: string;
  isMissing: boolean;
  problem?: string | undefined;
  onChange: (value: string) => void;
}) {
  const { field, value, isMissing, problem, onChange } = props;
  const { words } = useLocale();
  const say = words.workTemplate;
  const common = {
    label: field.required ? field.label : `${field.label} ${say.optional}`,
    hint: field.guidance,
    error: problem ?? (isMissing ? say.missing : undefined),
    value,
  };
  switch (field.type) {
    case 'long_text':
      return <Area {...common} rows={4} onChange={({ target }) => onChange(target.value)} />;
    case 'choice':
    case 'yes_no':
      return (
        <Select {...common} onChange={({ target }) => onChange(target.value)}>
          <option value="">{say.choose}</option>
          {(field.type === 'yes_no' ? [say.yes, say.no] : (field.choices ?? [])).map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      );
    default:
      return <Input {...common} type={typeOf(field.type)} onChange={({ target }) => onChange(target.value)} />;
  }
}
