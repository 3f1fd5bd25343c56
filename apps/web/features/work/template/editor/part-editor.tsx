'use client';
import { useRef } from 'react';
import { useLocale } from '../../../../locale/locale-provider';
import { Area, Select } from '../../../../ui/field';
import { Menu } from '../../../../ui/menu';
import { ConditionEditor } from './condition-editor';
import type { Part, TemplateDraft } from './template-draft';

const kinds = ['heading', 'paragraph', 'list', 'fixed'] as const;

/** One text of a letter: what kind it is, what it says and when it stands there. */
export function PartEditor(props: { part: Part; draft: TemplateDraft; onChange: (part: Part) => void }) {
  const { part, draft, onChange } = props;
  const say = useLocale().words.templateEditor;
  const box = useRef<HTMLDivElement>(null);
  const insert = (name: string) => {
    const area = box.current?.querySelector('textarea');
    const [from, to] = area ? [area.selectionStart, area.selectionEnd] : [part.text.length, part.text.length];
    const mark = `{{${name}}}`;
    onChange({ ...part, text: part.text.slice(0, from) + mark + part.text.slice(to) });
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + mark.length, from + mark.length);
    });
  };
  return (
    <>
      <Select
        label={say.kind}
        value={part.kind}
        onChange={({ target }) => {
          const kind = kinds.find((one) => one === target.value);
          if (kind) onChange({ ...part, kind });
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say.kinds[kind]}
          </option>
        ))}
      </Select>
      <div ref={box}>
        <Area
          label={say.text}
          hint={part.kind === 'list' ? say.listHint : undefined}
          rows={part.kind === 'heading' ? 2 : 5}
          maxLength={10_000}
          value={part.text}
          onChange={({ target }) => onChange({ ...part, text: target.value })}
        />
      </div>
      {draft.fields.length > 0 ? (
        <div>
          <Menu
            isNamed
            label={say.insert}
            items={draft.fields.map(({ name, label }) => ({
              key: name,
              title: label || name,
              onChoose: () => insert(name),
            }))}
          />
        </div>
      ) : (
        <p className="meta">{say.noFields}</p>
      )}
      <ConditionEditor
        when={part.when}
        draft={draft}
        onChange={(when) => {
          const { when: _before, ...others } = part;
          onChange(when === undefined ? others : { ...others, when });
        }}
      />
    </>
  );
}
