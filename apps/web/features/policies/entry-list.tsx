'use client';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Area, Input } from '../../ui/field';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** One column of an entry. */
export interface EntryField<Entry> {
  name: keyof Entry & string;
  label: string;
  hint?: string;
  kind: 'line' | 'area' | 'words';
}

/** Entries that a level adds to: those from above are shown and stay, its own are changed in place. */
export function EntryList<Entry extends { name: string }>(props: {
  /** The rule's name. */
  label: string;
  inherited: readonly { name: string }[];
  entries: readonly Entry[];
  fields: readonly EntryField<Entry>[];
  empty: Entry;
  onChange: (entries: Entry[]) => void;
}) {
  const { label: rule, inherited, entries, fields, empty, onChange } = props;
  const say = useLocale().words.policies;
  const list = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  // a new entry is to be written, and stands before the button that made it
  useEffect(() => {
    if (!isAdding.current) return;
    isAdding.current = false;
    list.current?.querySelector<HTMLElement>('fieldset:last-of-type :is(input, textarea)')?.focus();
  }, [entries.length]);
  const change = (place: number, part: object) =>
    onChange(entries.map((entry, at) => (at === place ? { ...entry, ...part } : entry)));
  return (
    <div ref={list} className="stack">
      {inherited.length > 0 ? (
        <p className="hint">
          {say.inherited} {inherited.map((entry) => entry.name).join(', ')}
        </p>
      ) : null}
      {entries.map((entry, place) => (
        // entries have no names of their own while they are written
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={place} className="rule-entry">
          <legend className="sr">{entry.name || `${place + 1}`}</legend>
          {fields.map(({ name, label, hint, kind }) => {
            const value: unknown = entry[name];
            if (kind === 'line')
              return (
                <Input
                  key={name}
                  label={label}
                  hint={hint}
                  value={typeof value === 'string' ? value : ''}
                  onChange={(event) => change(place, { [name]: event.target.value })}
                  autoComplete="off"
                />
              );
            const text = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
            return (
              <Area
                key={name}
                label={label}
                hint={hint}
                rows={kind === 'words' ? 3 : 2}
                value={text}
                onChange={({ target }) =>
                  change(place, { [name]: kind === 'words' ? target.value.split('\n') : target.value })
                }
              />
            );
          })}
          <div className="actions">
            <Button kind="quiet" small onClick={() => onChange(entries.filter((_, at) => at !== place))}>
              <Icon of={Trash2} />
              {say.remove(entry.name || `${place + 1}`)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          kind="second"
          small
          onClick={() => {
            isAdding.current = true;
            onChange([...entries, empty]);
          }}
        >
          <Icon of={Plus} />
          {say.add} <span className="sr">{rule}</span>
        </Button>
      </div>
    </div>
  );
}
