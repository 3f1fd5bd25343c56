'use client';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Area, Input } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import type { CategoryDraft } from './set-draft';

/** One category of a set: what it is called, what belongs there, and texts that do. */
export function CategoryFields(props: {
  category: CategoryDraft;
  place: number;
  count: number;
  onChange: (category: CategoryDraft) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const { category, place, count, onChange, onMove, onRemove } = props;
  const { sets: say } = useLocale().words.workClassify;
  const called = category.name.trim() || say.one(place + 1);
  return (
    <fieldset className="category">
      <legend className="sr">{called}</legend>
      <div className="stack">
        <Input
          label={say.categoryName}
          required
          maxLength={200}
          value={category.name}
          onChange={({ target }) => onChange({ ...category, name: target.value })}
        />
        <Area
          label={say.definition}
          rows={2}
          maxLength={1_000}
          value={category.definition}
          onChange={({ target }) => onChange({ ...category, definition: target.value })}
        />
        <Area
          label={say.examples}
          hint={say.examplesHint}
          rows={3}
          value={category.examples}
          onChange={({ target }) => onChange({ ...category, examples: target.value })}
        />
        <p className="flow">
          {place > 0 ? (
            <Button kind="quiet" small onClick={() => onMove(place - 1)}>
              <Icon of={ArrowUp} />
              {say.moveUp}
              <span className="sr"> {called}</span>
            </Button>
          ) : null}
          {place < count - 1 ? (
            <Button kind="quiet" small onClick={() => onMove(place + 1)}>
              <Icon of={ArrowDown} />
              {say.moveDown}
              <span className="sr"> {called}</span>
            </Button>
          ) : null}
          {count > 2 ? (
            <Button kind="quiet" small onClick={onRemove}>
              <Icon of={X} />
              {say.remove}
              <span className="sr"> {called}</span>
            </Button>
          ) : null}
        </p>
      </div>
    </fieldset>
  );
}
