'use client';
import { TriangleAlert } from 'lucide-react';
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { Icon } from './icon';

interface Labels {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** The label is for the ear only. */
  isLabelHidden?: boolean;
  className?: string;
}

/** Label above, hint between, error under: the control is told which of them describe it. */
function Field({
  label,
  hint,
  error,
  isLabelHidden,
  className,
  children,
}: Labels & {
  children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={['field', error && 'bad', className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={isLabelHidden ? 'sr' : undefined}>
        {label}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p className="error" id={`${id}-error`}>
          <Icon of={TriangleAlert} />
          {error}
        </p>
      ) : null}
    </div>
  );
}

const labelsOf = <Props extends Labels>({ label, hint, error, isLabelHidden, className, ...rest }: Props) => ({
  labels: { label, hint, error, ...(isLabelHidden && { isLabelHidden }), ...(className && { className }) },
  rest,
});

/** One line of text. */
export function Input(props: Labels & { mono?: boolean } & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>) {
  const { labels, rest } = labelsOf(props);
  const { mono, ...input } = rest;
  return <Field {...labels}>{(ids) => <input {...input} {...ids} className={mono ? 'input mono' : 'input'} />}</Field>;
}

/** Several lines of text. */
export function Area(props: Labels & { mono?: boolean } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>) {
  const { labels, rest } = labelsOf(props);
  const { mono, ...area } = rest;
  return <Field {...labels}>{(ids) => <textarea {...area} {...ids} className={mono ? 'area mono' : 'area'} />}</Field>;
}

/**
 * One line of text that can be longer than its field: it is shown on as many rows as it needs. Enter sends its form, and a line
 * break that is pasted is a space.
 */
export function LongLine({
  onText,
  ...props
}: Labels & { onText: (text: string) => void } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'id' | 'rows' | 'onChange' | 'onKeyDown'
  >) {
  const { labels, rest } = labelsOf(props);
  return (
    <Field {...labels}>
      {(ids) => (
        <textarea
          {...rest}
          {...ids}
          rows={1}
          className="area long-line"
          onChange={({ target }) => onText(target.value.replace(/\s*\n\s*/g, ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      )}
    </Field>
  );
}

/** One of a list. */
export function Select(props: Labels & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'>) {
  const { labels, rest } = labelsOf(props);
  return <Field {...labels}>{(ids) => <select {...rest} {...ids} className="select" />}</Field>;
}

/** A box to tick or one of several choices; the whole label is the target. */
export function Check({
  label,
  hint,
  type = 'checkbox',
  ...input
}: { label: ReactNode; hint?: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>) {
  return (
    <label className="check">
      <input {...input} type={type} />
      <span>
        {label} {hint ? <small>{hint}</small> : null}
      </span>
    </label>
  );
}

/** Fields that belong together. */
export function FieldGroup({ legend, hint, children }: { legend: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="field">
      <legend className="label">{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {children}
    </fieldset>
  );
}
