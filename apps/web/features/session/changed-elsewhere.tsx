'use client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';

/** Somebody else, or another tab, has saved meanwhile: what they saved, and a choice. Nothing is overwritten before it is made. */
export function ChangedElsewhere(props: {
  /** Each field that they changed, with what stands there now. */
  theirs: readonly (readonly [name: string, value: string])[];
  takeTheirs: () => void;
  keepMine: () => void;
}) {
  const { theirs, takeTheirs, keepMine } = props;
  const { meanwhile } = useLocale().words.settings;
  return (
    <Note tone="warn" announce="alert" title={meanwhile.title}>
      {meanwhile.text}
      <ul className="mt-2">
        {theirs.map(([name, value]) => (
          <li key={name} className="wrap-anywhere">
            {name}: {value}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="second" small onClick={takeTheirs}>
          {meanwhile.takeTheirs}
        </Button>
        <Button kind="second" small onClick={keepMine}>
          {meanwhile.keepMine}
        </Button>
      </div>
    </Note>
  );
}
