import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import type { Draft } from './draft';
import { fieldNames, fieldText } from './field-names';

/** Somebody else, or another tab, has saved the same fields since. Nothing is overwritten before a person has chosen. */
export function DraftConflict(props: {
  theirs: Draft;
  fields: readonly (keyof Draft)[];
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}) {
  const { theirs, fields, onTakeTheirs, onSaveMine } = props;
  const { words } = useLocale();
  const { assistants } = words;
  return (
    <Note tone="warn" announce="alert" title={assistants.conflictTitle}>
      {assistants.conflictText}
      <ul className="mt-2">
        {fields
          .filter((field) => field !== 'knowledgeBaseIds')
          .map((field) => (
            <li key={field} className="wrap-anywhere">
              {fieldNames(words)[field]}: ”
              {fieldText(theirs, field, { words, nameOfBase: (id) => id }) || words.versions.empty}”
            </li>
          ))}
        {fields.includes('knowledgeBaseIds') ? <li>{assistants.knowledgeBases}</li> : null}
      </ul>
      <div className="actions mt-3">
        <Button kind="second" onClick={onTakeTheirs}>
          {assistants.takeTheirs}
        </Button>
        <Button kind="second" onClick={onSaveMine}>
          {assistants.saveMine}
        </Button>
      </div>
    </Note>
  );
}
