'use client';
import type { PlanAccount } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import type { Language } from '../../locale/language';
import { Facts } from '../../ui/facts';
import { type StateName, Status } from '../../ui/outcome';
import { withSwedishVat } from './kronor';
import { endOf, phaseOf } from './phase';
import { useKronor } from './use-kronor';

/** What a plan is called in a language. */
export const planName = ({ name }: { name: PlanAccount['plan']['name'] }, language: Language): string => name[language];
/** Prices are shown with Swedish VAT to whoever buys in Sweden; to others the offer says it. */
export const buysInSweden = ({ amounts }: Pick<PlanAccount, 'amounts'>): boolean =>
  (amounts?.invoiceTo?.address.country ?? 'SE') === 'SE';

const states = { trial: 'run', active: 'ok', cancelled: 'warn', ended: 'bad' } as const satisfies Record<
  string,
  StateName
>;
const dayMs = 86_400_000;

/** What has been agreed, and how long it holds. @param now so that server and browser count the same days */
export function PlanFacts({ account, now }: { account: PlanAccount; now: string }) {
  const { words, format, language } = useLocale();
  const say = words.billing.plan;
  const { plan, periodStart, periodEnd, amounts, paidBy } = account;
  const phase = phaseOf(account);
  const features = plan.features.map((feature) => words.billing.features[feature]).join(', ');
  return (
    <Facts
      facts={[
        [
          say.name,
          <span key="plan" className="flow">
            <strong>{planName(plan, language)}</strong>
            <Status state={states[phase]}>{say.status[phase]}</Status>
            {plan.inhabitants === null ? null : (
              <span className="meta">{words.billing.plans.upTo(format.number(plan.inhabitants))}</span>
            )}
          </span>,
        ],
        ...(periodStart && periodEnd
          ? [
              [say.period, say.between(format.date(periodStart), format.date(periodEnd))] as const,
              [say.next, <Next key="next" account={account} end={periodEnd} now={now} />] as const,
            ]
          : []),
        ...(amounts ? [[say.price, <Price key="price" account={account} />] as const] : []),
        // what costs nothing is not paid for
        ...(amounts && amounts.price !== null ? [[say.paid, say.paidBy[paidBy]] as const] : []),
        [say.support, say.supports[plan.support]],
        [
          say.features,
          <span key="features" className="inline-block first-letter:uppercase">
            {features || say.noFeatures}
          </span>,
        ],
      ]}
    />
  );
}

/** When a period ends, something begins or stops. @param end of the period */
function Next({ account, end, now }: { account: PlanAccount; end: string; now: string }) {
  const { words, format } = useLocale();
  const say = words.billing.plan;
  const date = format.date(endOf(account) ?? end);
  switch (phaseOf(account)) {
    case 'trial':
      return say.trialEnds(date, Math.ceil((Date.parse(end) - Date.parse(now)) / dayMs));
    case 'ended':
      return say.stopped(date);
    case 'cancelled':
      return say.stops(date);
    case 'active':
      return say.renews(date);
  }
}

function Price({ account }: { account: PlanAccount }) {
  const say = useLocale().words.billing.plan;
  const kronor = useKronor();
  const price = account.amounts?.price ?? null;
  if (price === null) return say.free;
  return (
    <>
      {say.per[account.interval](kronor.inText(price))} {say.withoutVat}
      {buysInSweden(account) ? (
        <small className="dim block">{say.withVat(kronor.inText(withSwedishVat(price)))}</small>
      ) : null}
    </>
  );
}
