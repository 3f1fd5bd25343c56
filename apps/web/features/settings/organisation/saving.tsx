'use client';
import { Undo2 } from 'lucide-react';
import { failureOf } from '../../../api/failure';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Status } from '../../../ui/outcome';
import { SaveBar } from '../../../ui/save-bar';
import { CallFailed } from '../../session/call-failed';
import { ChangedElsewhere } from '../../session/changed-elsewhere';
import { isSaidAt } from '../problem-at';
import { type ConflictField, fieldText, type TenantFields } from './tenant-fields';
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

/** What somebody else saved of the same fields. */
function Conflict({ opened, theirs, fields, takeTheirs, keepMine }: NonNullable<TenantForm['conflict']>) {
  const { organisation } = useLocale().words.settings;
  const textOf = (of: TenantFields, field: ConflictField) => fieldText(of, field, organisation.weekdaysShort);
  return (
    <ChangedElsewhere
      subject={theirs.id}
      tenant={theirs.slug}
      theirs={fields.map((field) => [organisation[field], textOf(theirs, field), textOf(opened, field)])}
      takeTheirs={takeTheirs}
      keepMine={keepMine}
    />
  );
}
