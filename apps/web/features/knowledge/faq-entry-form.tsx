import { type ReactNode, useEffect, useRef } from 'react';
import type { FaqEntry } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Area, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';

export type EntryFields = Pick<FaqEntry, 'question' | 'answer' | 'url' | 'isDraft'>;

/** A question with its answer, to be used or to be kept as a draft. */
export function EntryForm(props: {
  entry?: EntryFields;
  isPending: boolean;
  /** What went wrong, or what is to be chosen, above the buttons. */
  notice: ReactNode;
  onSave: (fields: EntryFields) => void;
  onCancel: () => void;
}) {
  const { entry, isPending, notice, onSave, onCancel } = props;
  const { words } = useLocale();
  const say = words.sources.faq;
  const form = useRef<HTMLFormElement>(null);
  // whoever asked for the form goes on in it
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        // which of the two buttons was pressed
        const isDraft =
          event.nativeEvent instanceof SubmitEvent && event.nativeEvent.submitter?.getAttribute('value') === 'draft';
        const given = new FormData(event.currentTarget);
        const url = textOf(given, 'url');
        onSave({ question: textOf(given, 'question'), answer: textOf(given, 'answer'), url: url || null, isDraft });
      }}
    >
      <Input name="question" label={say.question} defaultValue={entry?.question} required maxLength={300} />
      <Area name="answer" label={say.answer} defaultValue={entry?.answer} rows={5} maxLength={20_000} />
      <Input name="url" type="url" label={say.url} defaultValue={entry?.url ?? ''} maxLength={2000} />
      {notice}
      <div className="actions">
        <Button type="submit" value="use" busy={isPending && words.sources.form.saving}>
          {say.use}
        </Button>
        <Button type="submit" kind="second" value="draft">
          {say.keepDraft}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.actions.cancel}
        </Button>
      </div>
    </form>
  );
}
