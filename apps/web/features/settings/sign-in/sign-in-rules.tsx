'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { ConnectionInfo, SignInLimits } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Check, FieldGroup, Input } from '../../../ui/field';
import { Status } from '../../../ui/outcome';
import { CallFailed } from '../../session/call-failed';
import { hasProblemAt, isSaidAt } from '../problem-at';
import { useMistakeFocus } from '../use-mistake-focus';

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
  const [required, setRequired] = useState(limits.requiredConnectionId);
  const [idle, setIdle] = useState(String(limits.sessionIdleMinutes));
  const [max, setMax] = useState(String(limits.sessionMaxHours));
  const [isAsking, setIsAsking] = useState(false);
  const router = useRouter();
  const save = useMutation(
    useTRPC().signInSettings.update.mutationOptions({
      onSuccess: () => router.refresh(),
      onSettled: () => setIsAsking(false),
    }),
  );
  const ref = useMistakeFocus(save.error);
  const send = () =>
    save.mutate({
      tenant,
      requiredConnectionId: required,
      sessionIdleMinutes: Number(idle),
      sessionMaxHours: Number(max),
    });
  const asked = connections.find(({ id }) => id === required);
  return (
    <Band title={signIn.rules} text={signIn.rulesText}>
      <form
        ref={ref}
        noValidate
        className="stack form-width"
        onSubmit={(event) => {
          event.preventDefault();
          if (required !== null && required !== limits.requiredConnectionId) setIsAsking(true);
          else send();
        }}
      >
        <fieldset disabled={!canEdit} className="stack">
          <FieldGroup legend={signIn.ways}>
            <Check
              type="radio"
              name="required"
              label={signIn.anyWay}
              hint={signIn.anyWayText}
              checked={required === null}
              onChange={() => setRequired(null)}
            />
            {connections.map((connection) => (
              <Check
                key={connection.id}
                type="radio"
                name="required"
                label={signIn.onlyWay(connection.name)}
                hint={canBeRequired(connection) || connection.isRequired ? signIn.onlyWayText : signIn.notTested}
                checked={required === connection.id}
                disabled={!canBeRequired(connection) && !connection.isRequired}
                onChange={() => setRequired(connection.id)}
              />
            ))}
          </FieldGroup>
          <Input
            label={signIn.idle}
            hint={signIn.idleHint}
            error={hasProblemAt(save.error, 'sessionIdleMinutes') ? signIn.outside(5, 1440) : undefined}
            className="number"
            type="number"
            inputMode="numeric"
            min={5}
            max={1440}
            value={idle}
            onChange={(event) => setIdle(event.target.value)}
          />
          <Input
            label={signIn.max}
            hint={signIn.maxHint}
            error={hasProblemAt(save.error, 'sessionMaxHours') ? signIn.outside(1, 24) : undefined}
            className="number"
            type="number"
            inputMode="numeric"
            min={1}
            max={24}
            value={max}
            onChange={(event) => setMax(event.target.value)}
          />
        </fieldset>
        {save.error && !isSaidAt(save.error, ['sessionIdleMinutes', 'sessionMaxHours']) ? (
          <CallFailed error={save.error} />
        ) : null}
        {canEdit ? (
          <div className="actions">
            <Button type="submit" kind="second" busy={save.isPending && signIn.saving}>
              {signIn.saveRules}
            </Button>
            <output>{save.isSuccess ? <Status state="ok">{signIn.rulesSaved}</Status> : null}</output>
          </div>
        ) : null}
      </form>
      <Dialog title={signIn.requireTitle(asked?.name ?? '')} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <div className="stack my-4">
          <p>{signIn.requireText}</p>
          <p className="dim">{signIn.requireGlass}</p>
        </div>
        <div className="actions mt-4">
          <Button kind="second" data-focus onClick={() => setIsAsking(false)}>
            {words.actions.cancel}
          </Button>
          <Button busy={save.isPending && signIn.saving} onClick={send}>
            {signIn.requireDeed}
          </Button>
        </div>
      </Dialog>
    </Band>
  );
}
