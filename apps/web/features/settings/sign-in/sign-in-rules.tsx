'use client';
import { useState } from 'react';
import type { ConnectionInfo, SignInLimits } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DialogActions } from '../../../ui/dialog-actions';
import { Check, FieldGroup, Input } from '../../../ui/field';
import { Status } from '../../../ui/outcome';
import { CallFailed } from '../../session/call-failed';
import { ChangedElsewhere } from '../../session/changed-elsewhere';
import { hasProblemAt, isSaidAt } from '../problem-at';
import { useMistakeFocus } from '../use-mistake-focus';
import { type RulesDraft, useRulesForm } from './use-rules-form';

interface Props {
  limits: SignInLimits;
  connections: readonly ConnectionInfo[];
  tenant: string;
  canEdit: boolean;
}
const canBeRequired = ({ enabled, lastTest }: ConnectionInfo): boolean => enabled && lastTest?.ok === true;

/** Which way in is required, and how long a sign-in lasts. */
export function SignInRules({ limits, connections, tenant, canEdit }: Props) {
  const { words } = useLocale();
  const { signIn } = words.settings;
  const [isAsking, setIsAsking] = useState(false);
  const form = useRulesForm(limits, tenant, () => setIsAsking(false));
  const { draft, change, error, conflict } = form;
  const ref = useMistakeFocus(error);
  const nameOf = (id: string | null) => connections.find((connection) => connection.id === id)?.name ?? '';
  const fieldNames = { required: signIn.ways, idle: signIn.idle, max: signIn.max };
  const said = ({ required, idle, max }: RulesDraft) => ({
    required: required === null ? signIn.anyWay : signIn.onlyWay(nameOf(required)),
    idle,
    max,
  });
  return (
    <Band title={signIn.rules} text={signIn.rulesText}>
      <form
        ref={ref}
        noValidate
        className="stack form-width"
        onSubmit={(event) => {
          event.preventDefault();
          if (form.isRequiring) setIsAsking(true);
          else form.save();
        }}
      >
        <fieldset disabled={!canEdit} className="stack">
          <FieldGroup legend={signIn.ways}>
            <Check
              type="radio"
              name="required"
              label={signIn.anyWay}
              hint={signIn.anyWayText}
              checked={draft.required === null}
              onChange={() => change({ required: null })}
            />
            {connections.map((connection) => (
              <Check
                key={connection.id}
                type="radio"
                name="required"
                label={signIn.onlyWay(connection.name)}
                hint={canBeRequired(connection) || connection.isRequired ? signIn.onlyWayText : signIn.notTested}
                checked={draft.required === connection.id}
                disabled={!canBeRequired(connection) && !connection.isRequired}
                onChange={() => change({ required: connection.id })}
              />
            ))}
          </FieldGroup>
          <Input
            label={signIn.idle}
            hint={signIn.idleHint}
            error={hasProblemAt(error, 'sessionIdleMinutes') ? signIn.outside(5, 1440) : undefined}
            className="number"
            type="number"
            inputMode="numeric"
            min={5}
            max={1440}
            value={draft.idle}
            onChange={(event) => change({ idle: event.target.value })}
          />
          <Input
            label={signIn.max}
            hint={signIn.maxHint}
            error={hasProblemAt(error, 'sessionMaxHours') ? signIn.outside(1, 24) : undefined}
            className="number"
            type="number"
            inputMode="numeric"
            min={1}
            max={24}
            value={draft.max}
            onChange={(event) => change({ max: event.target.value })}
          />
        </fieldset>
        {conflict ? (
          <ChangedElsewhere
            theirs={conflict.fields.map((field) => [fieldNames[field], said(conflict.theirs)[field]])}
            takeTheirs={conflict.takeTheirs}
            keepMine={conflict.keepMine}
          />
        ) : error && !isSaidAt(error, ['sessionIdleMinutes', 'sessionMaxHours']) ? (
          <CallFailed error={error} />
        ) : null}
        {canEdit ? (
          <div className="actions">
            <Button type="submit" kind="second" busy={form.isSaving && signIn.saving}>
              {signIn.saveRules}
            </Button>
            <output>{form.isSaved ? <Status state="ok">{signIn.rulesSaved}</Status> : null}</output>
          </div>
        ) : null}
      </form>
      <Dialog title={signIn.requireTitle(nameOf(draft.required))} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <div className="stack my-4">
          <p>{signIn.requireText}</p>
          <p className="dim">{signIn.requireGlass}</p>
        </div>
        <DialogActions
          deed={signIn.requireDeed}
          busy={form.isSaving && signIn.saving}
          onDeed={form.save}
          onCancel={() => setIsAsking(false)}
          isQuestion
        />
      </Dialog>
    </Band>
  );
}
