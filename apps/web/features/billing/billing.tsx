'use client';
import Link from 'next/link';
import type { InvoiceInfo, PlanAccount } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { useLocale } from '../../locale/locale-provider';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { ButtonLink } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { Note } from '../../ui/note';
import { PageHead } from '../../ui/page-head';
import { AfterPayment } from './after-payment';
import { CancelPlan } from './cancel-plan';
import { ExtraUsage } from './extra-usage';
import { Invoices } from './invoices';
import { endOf, phaseOf } from './phase';
import { PlanDays } from './plan-days';
import { PlanFacts, planName } from './plan-facts';
import { PlanLimits } from './plan-limits';
import { PortalButton } from './portal-button';
import { StandingNotes } from './standing-notes';

interface Props {
  account: PlanAccount;
  invoices: readonly InvoiceInfo[];
  tenant: string;
  timeZone: string;
  now: string;
  canEdit: boolean;
  /** What somebody has just done elsewhere. */
  arrival: 'paid' | 'ordered' | null;
}

/** The plan, what is used of it, and what it costs. */
export function Billing({ account, invoices, tenant, timeZone, now, canEdit, arrival }: Props) {
  const { words, format, language } = useLocale();
  const say = words.billing;
  const { isOwn, canOrder, amounts, periodStart, periodEnd, paidBy } = account;
  const phase = phaseOf(account);
  const root = `/t/${tenant}/billing`;
  if (!isOwn) return <OwnOperation account={account} tenant={tenant} />;
  return (
    <>
      <PageHead
        title={say.title}
        lead={leadOf(account, planName(account.plan, language), say, format)}
        actions={
          canOrder && canEdit ? (
            <ButtonLink href={`${root}/plans`}>
              {phase === 'trial' || phase === 'ended' ? say.choose : say.change}
            </ButtonLink>
          ) : null
        }
      />
      {arrival === 'paid' ? <AfterPayment hasCome={amounts?.hasSubscription ?? false} /> : null}
      {arrival === 'ordered' ? (
        <div className="mb-5">
          <Note tone="ok" title={say.ordered.title} announce="status">
            {paidBy === 'invoice' ? say.ordered.text : null}
          </Note>
        </div>
      ) : null}
      <StandingNotes account={account} invoices={invoices} canEdit={canEdit} />
      <Band first title={say.plan.title} text={say.plan.text}>
        <PlanFacts account={account} now={now} />
        {canOrder ? null : (
          <div className="mt-5">
            <Note title={say.off}>{say.offText}</Note>
          </div>
        )}
      </Band>
      <Band
        title={say.included.title}
        text={
          periodStart && periodEnd && amounts
            ? say.included.text(format.date(periodStart), format.date(periodEnd))
            : say.included.textToSee
        }
      >
        <PlanLimits account={account} />
      </Band>
      <Band title={say.days.title} text={say.days.text}>
        <PlanDays account={account} now={now} timeZone={timeZone} />
      </Band>
      {amounts ? (
        <>
          <Band id="more" title={say.extra.title} text={say.extra.text}>
            <ExtraUsage account={account} amounts={amounts} tenant={tenant} canEdit={canEdit} />
          </Band>
          <Band id="invoices" title={say.invoices.title} text={say.invoices.text}>
            <div className="stack">
              <div>
                <Invoices invoices={invoices} />
              </div>
              <p>
                <Link href={`${root}/details`}>{say.invoices.details}</Link>
              </p>
              {paidBy === 'card' && canEdit ? <PortalButton tenant={tenant} /> : null}
            </div>
          </Band>
          {amounts.hasSubscription && phase !== 'ended' && canEdit && periodEnd ? (
            <Band title={say.cancel.title} text={say.cancel.text}>
              <CancelPlan account={account} end={periodEnd} tenant={tenant} />
            </Band>
          ) : null}
        </>
      ) : null}
    </>
  );
}

function leadOf(account: PlanAccount, plan: string, say: Messages['billing'], format: Format): string {
  const ends = endOf(account);
  const date = ends === null ? '' : format.date(ends);
  switch (phaseOf(account)) {
    case 'trial':
      return say.lead.trial(date);
    case 'ended':
      return say.lead.ended(date);
    case 'cancelled':
      return say.lead.cancelled(plan, date);
    case 'active':
      return say.lead.active(plan);
  }
}

/** An organisation without a plan: its own installation's, where everything is included. */
function OwnOperation({ account, tenant }: { account: PlanAccount; tenant: string }) {
  const { words, format } = useLocale();
  const say = words.billing;
  const counted = account.limits.filter(({ limit }) => limit === 'members' || limit === 'pages');
  return (
    <>
      <PageHead title={say.title} lead={say.lead.own} />
      <Band first title={say.plan.title} text={say.ownText}>
        <Facts
          facts={counted.map(({ limit, used }) => [say.limits[limit], say.included.usedAll(format.number(used))])}
        />
        <p className="mt-4">
          <Link href={`/t/${tenant}/usage`}>{say.ownUsage}</Link>
        </p>
      </Band>
    </>
  );
}
