'use client';
import { X } from 'lucide-react';
import { useLocale } from '../../../../locale/locale-provider';
import { Button } from '../../../../ui/button';
import { FieldGroup, Input, Select } from '../../../../ui/field';
import { Icon } from '../../../../ui/icon';
import { Segment } from '../../../../ui/segment';
import { type Comparison, type Condition, conditionOf, type Field, flatOf, type TemplateDraft } from './template-draft';

const comparisons = ['filled', 'empty', 'equals', 'not_equals', 'over', 'under'] as const;
const comparable: ReadonlySet<Field['type']> = new Set(['number', 'amount', 'date']);
const needsValue = (is: Comparison['is']) => is !== 'filled' && is !== 'empty';

/** When a text stands in the letter. */
export function ConditionEditor(props: {
  when: Condition | undefined;
  draft: TemplateDraft;
  onChange: (when: Condition | undefined) => void;
}) {
  const { when, draft, onChange } = props;
  const say = useLocale().words.templateEditor;
  const flat = when ? flatOf(when) : { join: 'all' as const, rows: [] };
  const first = draft.fields[0];
  if (!first && !when) return null;
  const start = (): Comparison => ({ field: first?.name ?? '', is: 'filled' });
  const put = (join: 'all' | 'any', rows: readonly Comparison[]) => onChange(conditionOf(join, rows));
  return (
    <FieldGroup legend={say.condition}>
      <Segment
        label={say.condition}
        chosen={when ? 'sometimes' : 'always'}
        choices={[
          { key: 'always', title: say.always },
          { key: 'sometimes', title: say.sometimes },
        ]}
        onChoose={(key) => onChange(key === 'always' ? undefined : (when ?? start()))}
      />
      {flat === null ? <p className="meta mt-2">{say.nested}</p> : null}
      {flat?.rows.map((row, place) => (
        <ComparisonRow
          // rows have no names of their own
          key={place}
          row={row}
          draft={draft}
          onChange={(to) =>
            put(
              flat.join,
              flat.rows.map((one, at) => (at === place ? to : one)),
            )
          }
          onRemove={() =>
            put(
              flat.join,
              flat.rows.filter((_, at) => at !== place),
            )
          }
        />
      ))}
      {flat && flat.rows.length > 1 ? (
        <Select
          label={say.join}
          value={flat.join}
          onChange={({ target }) => put(target.value === 'any' ? 'any' : 'all', flat.rows)}
        >
          <option value="all">{say.joins.all}</option>
          <option value="any">{say.joins.any}</option>
        </Select>
      ) : null}
      {flat && flat.rows.length > 0 && flat.rows.length < 20 ? (
        <p className="mt-2">
          <Button kind="quiet" small onClick={() => put(flat.join, [...flat.rows, start()])}>
            {say.addCondition}
          </Button>
        </p>
      ) : null}
    </FieldGroup>
  );
}

function ComparisonRow(props: {
  row: Comparison;
  draft: TemplateDraft;
  onChange: (row: Comparison) => void;
  onRemove: () => void;
}) {
  const { row, draft, onChange, onRemove } = props;
  const say = useLocale().words.templateEditor;
  const field = draft.fields.find(({ name }) => name === row.field);
  const possible = comparisons.filter(
    (is) => (is !== 'over' && is !== 'under') || (field && comparable.has(field.type)) || is === row.is,
  );
  const yesNo = draft.language === 'sv' ? ['ja', 'nej'] : ['yes', 'no'];
  const choices = field?.type === 'yes_no' ? yesNo : field?.type === 'choice' ? field.choices : undefined;
  return (
    <div className="comparison-row">
      <Select
        label={say.conditionField}
        value={row.field}
        onChange={({ target }) => onChange({ field: target.value, is: 'filled' })}
      >
        {field ? null : <option value={row.field}>{row.field}</option>}
        {draft.fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {label || name}
          </option>
        ))}
      </Select>
      <Select
        label={say.comparison}
        value={row.is}
        onChange={({ target }) => {
          const is = comparisons.find((one) => one === target.value);
          if (!is) return;
          const value = row.value ?? choices?.[0];
          onChange({ field: row.field, is, ...(needsValue(is) && value !== undefined && { value }) });
        }}
      >
        {possible.map((is) => (
          <option key={is} value={is}>
            {say.comparisons[is]}
          </option>
        ))}
      </Select>
      {needsValue(row.is) ? (
        choices ? (
          <Select
            label={say.value}
            value={row.value ?? ''}
            onChange={({ target }) => onChange({ ...row, value: target.value })}
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            label={say.value}
            type={field?.type === 'date' ? 'date' : 'text'}
            maxLength={200}
            value={row.value ?? ''}
            onChange={({ target }) => onChange({ ...row, value: target.value })}
          />
        )
      ) : null}
      <Button kind="quiet" small square aria-label={say.removeCondition} onClick={onRemove}>
        <Icon of={X} />
      </Button>
    </div>
  );
}
