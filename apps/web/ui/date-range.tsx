'use client';
import { useState } from 'react';
import { useLocale } from '../locale/locale-provider';
import { FieldGroup, Input } from './field';

/** The first and the last day of a period (2026-11-24), as two fields of a form; empty is open. The browser's own calendar. */
export function DateRange(props: {
  legend: string;
  hint?: string;
  from?: string;
  to?: string;
  names?: { from: string; to: string };
  min?: string;
  max?: string;
}) {
  const { legend, hint, names = { from: 'from', to: 'to' }, min, max } = props;
  const { date } = useLocale().words.parts;
  const [from, setFrom] = useState(props.from ?? '');
  const [to, setTo] = useState(props.to ?? '');
  const isTurned = from !== '' && to !== '' && to < from;
  return (
    <FieldGroup legend={legend} {...(hint && { hint })}>
      <div className="date-range">
        <Input
          type="date"
          name={names.from}
          label={date.from}
          value={from}
          min={min}
          max={max}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Input
          type="date"
          name={names.to}
          label={date.to}
          value={to}
          min={min}
          max={max}
          error={isTurned ? date.order : undefined}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
    </FieldGroup>
  );
}
