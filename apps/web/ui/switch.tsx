'use client';
import type { InputHTMLAttributes, ReactNode } from 'react';

/** On or off, and it holds at once. What is to be saved first is a check box. */
export function Switch({
  label,
  hint,
  ...input
}: { label: ReactNode; hint?: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'>) {
  return (
    <label className="switch-row">
      {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a check box says by itself whether it is on */}
      <input {...input} type="checkbox" role="switch" className="switch" />
      <span>
        {label} {hint ? <small>{hint}</small> : null}
      </span>
    </label>
  );
}
