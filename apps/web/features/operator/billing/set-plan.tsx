'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { failureOf } from '../../../api/failure';
import { useLocale } from '../../../locale/locale-provider';
import { Button, ButtonLink } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Area, Select } from '../../../ui/field';
import { textOf } from '../../../ui/form-text';
import { Note } from '../../../ui/note';
import { focusMistake } from '../../onboarding/focus-mistake';
import { CallFailed } from '../../session/call-failed';
import { hasProblemAt, isSaidAt } from '../../settings/problem-at';
import { PlanChoice, Until } from './plan-choice';
import { PlanSummary } from './plan-summary';
import type { HandSetPlan, Plan } from './shapes';
import { fitted, newestPlans, type WantedPlan } from './wanted-plan';

interface Tenant {
  id: string;
  name: string;
  slug: string;
}
type Field = 'tenantId' | 'until' | 'reason';
const saidAtFields = ['tenantId', 'plan', 'until', 'reason'];

/** Gives an organisation a plan that is not paid through the provider. @param props.now when the page was made */
export function SetPlan(props: {
  plans: readonly Plan[];
  tenants: readonly Tenant[];
  /** The organisation's identifier, or empty. */
  chosen: string;
  now: string;
}) {
  const { plans, tenants, chosen, now } = props;
  const { plan: say } = useLocale().words.operatorBilling;
  const [first] = newestPlans(plans);
  if (!first || tenants.length === 0)
    return (
      <Empty
        title={say.noTenants}
        text={say.noTenantsText}
        actions={<ButtonLink href="/operator/new">{say.add}</ButtonLink>}
      />
    );
  return (
    <>
      <h2>{say.title}</h2>
      <p className="lead mt-3 mb-5">{say.lead}</p>
      <SetPlanForm plans={plans} first={first} tenants={tenants} chosen={chosen} now={new Date(now)} />
    </>
  );
}

function SetPlanForm(props: {
  plans: readonly Plan[];
  first: Plan;
  tenants: readonly Tenant[];
  chosen: string;
  now: Date;
}) {
  const { plans, first, tenants, chosen, now } = props;
  const { words, language } = useLocale();
  const { plan: say } = words.operatorBilling;
  const [tenantId, setTenantId] = useState(chosen);
  const [wanted, setWanted] = useState<WantedPlan>(fitted({ plan: first, size: 0, interval: 'year' }));
  const [mistakes, setMistakes] = useState<ReadonlySet<Field>>(new Set());
  const router = useRouter();
  const set = useMutation(useTRPC().operatorBilling.setPlan.mutationOptions({ onSuccess: () => router.refresh() }));
  const isOwn = wanted.plan.way === 'own';
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const [reason, until] = [textOf(data, 'reason'), textOf(data, 'until')];
    const found = new Set<Field>();
    if (tenantId === '') found.add('tenantId');
    // a date that is written in halves reads as none
    if ((until !== '' && until < tomorrow) || form.querySelector('input[type=date]:invalid')) found.add('until');
    if (reason === '') found.add('reason');
    setMistakes(found);
    if (found.size > 0) return focusMistake(form);
    set.mutate(toInput(tenantId, wanted, { until, reason }), { onError: () => focusMistake(form) });
  };
  const isWrong = (field: Field) => mistakes.has(field) || hasProblemAt(set.error, field);
  if (set.isSuccess) {
    const name = tenants.find(({ id }) => id === set.variables.tenantId)?.name ?? '';
    return (
      <PlanSet
        title={isOwn ? say.taken(name) : say.done(name, wanted.plan.name[language])}
        onAgain={() => {
          set.reset();
          setTenantId('');
        }}
      />
    );
  }
  return (
    <form className="stack form-width" noValidate onSubmit={submit}>
      <Select
        label={say.tenant}
        value={tenantId}
        required
        error={isWrong('tenantId') ? say.tenantMissing : undefined}
        onChange={({ target }) => setTenantId(target.value)}
      >
        <option value="">{say.choose}</option>
        {tenants.map(({ id, name, slug }) => (
          <option key={id} value={id}>
            {name} ({slug})
          </option>
        ))}
      </Select>
      <PlanChoice
        plans={plans}
        wanted={wanted}
        error={hasProblemAt(set.error, 'plan') ? say.planGone : undefined}
        onChange={setWanted}
      />
      {isOwn ? null : (
        <Until wanted={wanted} now={now} least={tomorrow} error={isWrong('until') ? say.untilWrong : undefined} />
      )}
      <Area
        name="reason"
        label={say.reason}
        hint={say.reasonHint}
        error={isWrong('reason') ? say.reasonMissing : undefined}
        rows={3}
        maxLength={500}
        required
      />
      <PlanSummary wanted={wanted} />
      <SetFailed error={set.error} />
      <div className="actions">
        <Button type="submit" busy={set.isPending && say.setting}>
          {isOwn ? say.take : say.set}
        </Button>
        <ButtonLink kind="quiet" href="/operator/billing">
          {words.actions.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}

function toInput(
  tenantId: string,
  { plan: { id: plan, version }, size, interval }: WantedPlan,
  { until, reason }: { until: string; reason: string },
): HandSetPlan {
  return { tenantId, plan, version, size, interval, reason, ...(until !== '' && { until }) };
}

function PlanSet({ title, onAgain }: { title: string; onAgain: () => void }) {
  const { plan: say } = useLocale().words.operatorBilling;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div className="stack form-width">
      <div ref={ref} tabIndex={-1}>
        <Note tone="ok" title={title} announce="status">
          {say.doneText}
        </Note>
      </div>
      <div className="actions">
        <ButtonLink href="/operator/billing">{say.back}</ButtonLink>
        <Button kind="second" onClick={onAgain}>
          {say.another}
        </Button>
      </div>
    </div>
  );
}

function SetFailed({ error }: { error: unknown }) {
  const { plan: say } = useLocale().words.operatorBilling;
  const { code } = failureOf(error);
  if (error && code === 'conflict')
    return (
      <Note tone="warn" announce="alert" title={say.paysAlready}>
        {say.paysAlreadyText}
      </Note>
    );
  if (error && code === 'not_found') return <Note tone="bad" announce="alert" title={say.tenantGone} />;
  return isSaidAt(error, saidAtFields) ? null : <CallFailed error={error} />;
}
