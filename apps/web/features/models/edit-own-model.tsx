'use client';
import { failureOf } from '../../api/failure';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import type { Messages } from '../../messages';
import { Button } from '../../ui/button';
import { textOf } from '../../ui/form-text';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { isSaidAt } from '../settings/problem-at';
import { useMistakeFocus } from '../settings/use-mistake-focus';
import { entryOf } from './own-model-draft';
import { OwnModelFields, saidPaths } from './own-model-fields';
import type { OwnModel, OwnModelChanges } from './shapes';
import { useOwnModelForm } from './use-own-model-form';

/** What is told of an own model. A key that is not written anew stays. */
export function EditOwnModel({ model, tenant }: { model: OwnModel; tenant: string }) {
  const say = useLocale().words.models.form;
  const form = useOwnModelForm(model, tenant);
  const ref = useMistakeFocus(form.error);
  const { opened, theirs } = form;
  const submit = (over = opened) => {
    if (!ref.current?.reportValidity()) return;
    const data = new FormData(ref.current);
    const key = textOf(data, 'key');
    const changes: OwnModelChanges = { entry: entryOf(data, over.entry) };
    form.save(key !== '' ? { ...changes, key } : data.has('withoutKey') ? { ...changes, key: null } : changes, over);
  };
  const isSaid = isSaidAt(form.error, saidPaths) || failureOf(form.error).code === 'conflict';
  return (
    <form
      key={form.formKey}
      ref={ref}
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <OwnModelFields entry={opened.entry} keyHint={opened.keyHint} error={form.error} />
      {theirs ? (
        <ChangedElsewhere
          theirs={changesIn(opened, theirs, say)}
          takeTheirs={() => form.takeTheirs(theirs)}
          keepMine={() => submit(theirs)}
        />
      ) : form.error && !isSaid ? (
        <CallFailed error={form.error} />
      ) : null}
      <div className="actions">
        <Button type="submit" busy={form.isSaving && say.saving}>
          {say.save}
        </Button>
        <output>{form.isSaved && !form.isSaving ? <Status state="ok">{say.saved}</Status> : null}</output>
      </div>
    </form>
  );
}

/** What they saved meanwhile: each field with what stands there now; of a key that there is another one. */
function changesIn(opened: OwnModel, theirs: OwnModel, say: Messages['models']['form']): (readonly [string, string])[] {
  const named = fieldNames(say);
  const fields = Object.keys({ ...opened.entry, ...theirs.entry }).filter(
    (name) => JSON.stringify(opened.entry[name]) !== JSON.stringify(theirs.entry[name]),
  );
  const isOtherKey = opened.keyHint !== theirs.keyHint;
  return [
    ...fields.map((name) => [lookUp(named, name) ?? name, asText(theirs.entry[name])] as const),
    ...(isOtherKey ? [[say.key, theirs.keyHint === null ? '–' : `…${theirs.keyHint}`] as const] : []),
  ];
}

const fieldNames = (say: Messages['models']['form']): Record<string, string> => ({
  provider: say.provider,
  baseUrl: say.address,
  model: say.model,
  id: say.id,
  region: say.region,
  operator: say.operator,
  capabilities: say.can,
  dataClasses: say.dataClass,
  price: say.price,
  contextTokens: say.contextTokens,
  outputTokens: say.outputTokens,
  firstTokenMs: say.firstTokenMs,
  concurrency: say.concurrency,
  quality: say.quality,
  deprecatedOn: say.deprecatedOn,
  replacement: say.replacement,
});

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(asText).join(', ') : (JSON.stringify(value) ?? '–');
};
