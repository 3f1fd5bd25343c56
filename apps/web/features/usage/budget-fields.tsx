'use client';
import { useState } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { Check, Input, Select } from '../../ui/field';
import { hasProblemAt } from '../settings/problem-at';

export const scopes = ['tenant', 'assistant', 'member', 'key'] as const;
export type BudgetScope = (typeof scopes)[number];
/** Whom a budget can be for, as far as a member may see them. */
export type Subjects = Readonly<Record<Exclude<BudgetScope, 'tenant'>, readonly { id: string; name: string }[]>>;

/** Whom a budget is for, what it counts, and how long. These do not change later. */
export function BudgetFields({
  subjects,
  currency,
  error,
}: {
  subjects: Subjects;
  currency: string | undefined;
  error: unknown;
}) {
  const say = useLocale().words.usage.budgets;
  const [scope, setScope] = useState<BudgetScope>('tenant');
  const offered = scopes.filter((one) => one === 'tenant' || subjects[one].length > 0);
  return (
    <>
      <Select
        name="scope"
        label={say.for}
        value={scope}
        onChange={(event) => setScope(scopes.find((one) => one === event.target.value) ?? 'tenant')}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {one === 'tenant' ? say.whole : say.scopes[one]}
          </option>
        ))}
      </Select>
      {scope === 'tenant' ? null : (
        <Select
          key={scope}
          name="subjectId"
          label={say.which[scope]}
          error={hasProblemAt(error, 'subjectId') ? say.subjectWrong : undefined}
        >
          {subjects[scope].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Select name="period" label={say.period} defaultValue="month">
        <option value="month">{say.periods.month}</option>
        <option value="day">{say.periods.day}</option>
      </Select>
      <Input
        name="unit"
        label={say.unit}
        hint={currency === undefined ? say.unitHint : say.unitOnly(currency)}
        defaultValue={currency ?? 'SEK'}
        error={hasProblemAt(error, 'unit') ? say.unitWrong : undefined}
        pattern="[A-Za-z]{3}|tokens"
        title={say.unitHint}
        required
        maxLength={6}
        autoComplete="off"
      />
    </>
  );
}

/** How much, and what happens when it is spent. */
export function AmountFields({ amount, isHard, error }: { amount?: number; isHard: boolean; error: unknown }) {
  const say = useLocale().words.usage.budgets;
  return (
    <>
      <Input
        name="amount"
        type="number"
        min={0}
        step="any"
        inputMode="decimal"
        label={say.amount}
        defaultValue={amount}
        error={hasProblemAt(error, 'amount') || hasProblemAt(error, 'changes.amount') ? say.amountWrong : undefined}
        required
      />
      <Check name="isHard" label={say.hardLabel} hint={say.hardHint} defaultChecked={isHard} />
    </>
  );
}
