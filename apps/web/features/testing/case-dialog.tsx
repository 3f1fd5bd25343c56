'use client';
import { useState } from 'react';
import type { TestCase } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Area, Input, Select } from '../../ui/field';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { type CaseDraft, caseOf, draftOfCase, expectedOutcomes } from './case-draft';

/** One question of a test, with what is expected of its answer. */
export function CaseDialog(props: {
  number: number;
  /** Null: a new one. */
  first: TestCase | null;
  lang: string;
  isSaving: boolean;
  error: unknown;
  onSave: (one: TestCase) => void;
  onRemove: () => void;
  onClose: () => void;
}) {
  const { number, first, lang, isSaving, error, onSave, onRemove, onClose } = props;
  const { tests: say } = useLocale().words;
  const { fields } = say;
  const [draft, setDraft] = useState<CaseDraft>(() => draftOfCase(first));
  const [problem, setProblem] = useState<string | null>(null);
  const field = (name: keyof CaseDraft) => ({
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [name]: target.value }),
  });
  const save = () => {
    const one = caseOf(draft);
    if (typeof one === 'object') return onSave(one);
    setProblem(one === 'nothing_expected' ? say.nothingExpected : say.tooManyBefore);
  };
  return (
    <Dialog title={first ? say.editOf(number) : say.add} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(null);
          if (!isSaving) save();
        }}
      >
        <Area
          label={fields.question}
          rows={2}
          required
          maxLength={4_000}
          lang={lang}
          data-focus
          {...field('question')}
        />
        <Select label={fields.outcome} {...field('outcome')}>
          {expectedOutcomes.map((one) => (
            <option key={one} value={one}>
              {say.outcomes[one]}
            </option>
          ))}
          <option value="">{fields.anyOutcome}</option>
        </Select>
        <Input label={fields.page} hint={fields.pageHint} maxLength={2_000} {...field('page')} />
        <Area label={fields.includes} hint={fields.includesHint} rows={2} lang={lang} {...field('includes')} />
        <Area label={fields.excludes} hint={fields.excludesHint} rows={2} lang={lang} {...field('excludes')} />
        <Area label={fields.history} hint={fields.historyHint} rows={2} lang={lang} {...field('history')} />
        {problem ? (
          <Note tone="bad" announce="alert">
            {problem}
          </Note>
        ) : null}
        <CallFailed error={error} />
        <DialogActions deed={say.save} busy={isSaving && say.saving} onCancel={onClose} />
        {first ? (
          <p>
            <Button kind="danger" small onClick={onRemove}>
              {say.remove}
            </Button>
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}
