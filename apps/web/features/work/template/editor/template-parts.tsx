'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLocale } from '../../../../locale/locale-provider';
import { Button } from '../../../../ui/button';
import { Icon } from '../../../../ui/icon';
import { FieldEditor } from './field-editor';
import { ItemRow, type Problem } from './item-row';
import { PartEditor } from './part-editor';
import { type Condition, fieldNameFor, flatOf, moved, type Part, type TemplateDraft } from './template-draft';
import { withLabels } from '../with-labels';

interface Props {
  draft: TemplateDraft;
  problems: readonly Problem[];
  set: (changes: Partial<TemplateDraft>) => void;
}

/** What a template asks for. */
export function TemplateFieldsEditor({ draft, problems, set }: Props) {
  const { words, language } = useLocale();
  const say = words.templateEditor;
  const [open, setOpen] = useState<number | null>(null);
  const { fields } = draft;
  const add = () => {
    const name = fieldNameFor(
      say.newField,
      fields.map((field) => field.name),
    );
    set({ fields: [...fields, { name, label: say.newField, type: 'text', required: true }] });
    setOpen(fields.length);
  };
  return (
    <section className="editor-section" aria-labelledby="fields">
      <h2 className="h3" id="fields">
        {say.fields}
      </h2>
      <p className="dim">{say.fieldsText}</p>
      <ol className="item-rows">
        {fields.map((field, place) => (
          <ItemRow
            // a field's name changes while its label is written
            key={place}
            title={field.label || say.emptyLabel}
            name={field.label}
            about={[say.types[field.type], ...(field.required ? [] : [words.workTemplate.optional])].join(' ')}
            problems={[
              ...(field.label.trim() ? [] : [{ weight: 'error' as const, text: say.emptyLabel }]),
              ...problems
                .filter(({ at }) => at === `field.${field.name}`)
                .map(({ weight, words: said }) => ({ weight, text: said[language] })),
            ]}
            isOpen={open === place}
            onToggle={() => setOpen(open === place ? null : place)}
            onMove={(by) => {
              set({ fields: moved(fields, place, by) });
              if (open === place) setOpen(Math.max(0, Math.min(fields.length - 1, place + by)));
            }}
            onRemove={() => {
              set({ fields: fields.filter((one) => one !== field) });
              setOpen(null);
            }}
          >
            <FieldEditor
              field={field}
              draft={draft}
              onChange={(to) => set({ fields: fields.map((one) => (one === field ? to : one)) })}
            />
          </ItemRow>
        ))}
      </ol>
      <p>
        <Button kind="second" small onClick={add}>
          <Icon of={Plus} />
          {say.addField}
        </Button>
      </p>
    </section>
  );
}

/** What it says. */
export function TemplatePartsEditor({ draft, problems, set }: Props) {
  const { words, language } = useLocale();
  const say = words.templateEditor;
  const [open, setOpen] = useState<number | null>(null);
  const { parts } = draft;
  const labelOf = (name: string) => draft.fields.find((field) => field.name === name)?.label ?? name;
  return (
    <section className="editor-section" aria-labelledby="parts">
      <h2 className="h3" id="parts">
        {say.parts}
      </h2>
      <p className="dim">{say.partsText}</p>
      <ol className="item-rows">
        {parts.map((part, place) => (
          <ItemRow
            // parts have no names of their own
            key={place}
            title={
              <span className={part.kind === 'heading' ? 'part-heading' : undefined}>{beginningOf(part, labelOf)}</span>
            }
            name={`${say.kinds[part.kind]} ${place + 1}`}
            about={
              part.when
                ? `${say.kinds[part.kind]}, ${say.when(said(part.when, labelOf, say.comparisons, language))}`
                : say.kinds[part.kind]
            }
            problems={[
              ...(part.text.trim() ? [] : [{ weight: 'error' as const, text: say.emptyPart }]),
              ...problems
                .filter(({ at }) => at === `part.${place}`)
                .map(({ weight, words: words_ }) => ({ weight, text: words_[language] })),
            ]}
            isOpen={open === place}
            onToggle={() => setOpen(open === place ? null : place)}
            onMove={(by) => {
              set({ parts: moved(parts, place, by) });
              if (open === place) setOpen(Math.max(0, Math.min(parts.length - 1, place + by)));
            }}
            onRemove={() => {
              set({ parts: parts.filter((one) => one !== part) });
              setOpen(null);
            }}
          >
            <PartEditor
              part={part}
              draft={draft}
              onChange={(to) => set({ parts: parts.map((one) => (one === part ? to : one)) })}
            />
          </ItemRow>
        ))}
      </ol>
      <p>
        <Button
          kind="second"
          small
          onClick={() => {
            set({ parts: [...parts, { kind: 'paragraph', text: '' }] });
            setOpen(parts.length);
          }}
        >
          <Icon of={Plus} />
          {say.addPart}
        </Button>
      </p>
    </section>
  );
}

const shown = 90;

/** How a text begins, with its fields by their labels. */
function beginningOf({ text }: Part, labelOf: (name: string) => string): string {
  const plain = withLabels(text, labelOf);
  return plain.length > shown ? `${plain.slice(0, shown)}…` : plain || '–';
}

/** A condition in words: "Belopp är över 10". */
function said(
  when: Condition,
  labelOf: (name: string) => string,
  comparisons: Readonly<Record<Extract<Condition, { field: string }>['is'], string>>,
  language: string,
): string {
  const flat = flatOf(when);
  if (flat === null) return '…';
  const rows = flat.rows.map(({ field, is, value }) =>
    [labelOf(field), comparisons[is], value].filter(Boolean).join(' '),
  );
  return new Intl.ListFormat(language, { type: flat.join === 'all' ? 'conjunction' : 'disjunction' }).format(rows);
}
