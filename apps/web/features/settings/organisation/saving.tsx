'use client';
import { Undo2 } from 'lucide-react';
import { failureOf } from '../../../api/failure';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Note } from '../../../ui/note';
import { Status } from '../../../ui/outcome';
import { SaveBar } from '../../../ui/save-bar';
import { CallFailed } from '../../session/call-failed';
import { isSaidAt } from '../problem-at';
import type { ContactField, TenantField } from './tenant-fields';
import type { TenantForm } from './use-tenant-form';

/** The foot of a tenant's form: what is unsaved, why it could not be saved, and who was first. */
export function Saving(props: {
  form: Pick<TenantForm, 'isChanged' | 'isSaving' | 'isSaved' | 'error' | 'conflict' | 'undo'>;
  /** Fields that say themselves what is wrong. */
  fields: readonly string[];
}) {
  const { form, fields } = props;
  const { organisation } = useLocale().words.settings;
  if (!form.isChanged && !form.isSaving)
    return <output>{form.isSaved ? <Status state="ok">{organisation.saved}</Status> : null}</output>;
  const isConflict = failureOf(form.error).code === 'changed_meanwhile';
  return (
    <SaveBar
      notice={
        form.conflict ? (
          <Conflict {...form.conflict} />
        ) : form.error === null || isConflict || isSaidAt(form.error, fields) ? null : (
          <CallFailed error={form.error} />
        )
      }
      actions={
        <>
          <Button kind="quiet" onClick={form.undo}>
            <Icon of={Undo2} />
            {organisation.undo}
          </Button>
          <Button type="submit" busy={form.isSaving && organisation.saving}>
            {organisation.save}
          </Button>
        </>
      }
    >
      <strong>{organisation.unsaved}</strong>
    </SaveBar>
  );
}

/** Somebody else was first. Nothing is overwritten before a person has chosen. */
function Conflict(props: {
  fields: readonly (Exclude<TenantField, 'contact'> | ContactField)[];
  takeTheirs: () => void;
  keepMine: () => void;
}) {
  const { fields, takeTheirs, keepMine } = props;
  const { organisation } = useLocale().words.settings;
  return (
    <Note tone="warn" announce="alert" title={organisation.conflict}>
      {organisation.conflictText} {organisation.conflictFields(fields.map((field) => organisation[field]).join(', '))}
      <div className="actions">
        <Button kind="second" small onClick={takeTheirs}>
          {organisation.takeTheirs}
        </Button>
        <Button kind="second" small onClick={keepMine}>
          {organisation.keepMine}
        </Button>
      </div>
    </Note>
  );
}
