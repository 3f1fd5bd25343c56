'use client';
import type { PlanAccount } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { type Column, Table } from '../../ui/table';
import { phaseOf } from './phase';
import { useKronor } from './use-kronor';

type LimitUse = PlanAccount['limits'][number];
type Limit = LimitUse['limit'];
/** Counted over a period; the others are what there is at a moment. */
const isCounted = (limit: Limit) => limit !== 'members' && limit !== 'pages';
const shareOf = ({ used, included }: LimitUse) => (included ? used / included : 0);

/** Each limit of the plan: how much is used, what is left, and where it leads. Amounts only for those who may see them. */
export function PlanLimits({ account }: { account: PlanAccount }) {
  const { words, format } = useLocale();
  const say = words.billing.included;
  const { limits, amounts, periodEnd } = account;
  const amountOf = useAmounts();
  const resets = phaseOf(account) === 'active' && periodEnd ? say.resets(format.date(periodEnd)) : null;
  const used: Column<LimitUse> = {
    head: say.used,
    cell: (use) => <Used use={use} hasAmount={amounts !== null} />,
  };
  const left: Column<LimitUse> = {
    head: say.left,
    cell: (use) => (
      <>
        <Left use={use} hasAmount={amounts !== null} />
        {use.overSince ? <small className="block">{say.overSince(format.date(use.overSince))}</small> : null}
        <small className="dim block">{isCounted(use.limit) ? resets : say.standing}</small>
      </>
    ),
  };
  const ahead: Column<LimitUse> = {
    head: say.ahead,
    cell: ({ limit, forecast, included }) =>
      !isCounted(limit) ? (
        <span className="dim">{say.noPeriod}</span>
      ) : forecast === null ? (
        <span className="dim">{say.early}</span>
      ) : (
        <>
          {say.forecast(amountOf(limit, forecast))}
          {included === null ? null : (
            <small className={forecast > included ? 'block' : 'dim block'}>
              {forecast > included ? <strong>{say.forecastOver}</strong> : say.forecastFits}
            </small>
          )}
        </>
      ),
  };
  return (
    <Table
      label={say.title}
      rows={limits}
      keyOf={({ limit }) => limit}
      columns={[
        {
          head: say.what,
          isName: true,
          cell: ({ limit }) => (
            <>
              <strong>{words.billing.limits[limit]}</strong>
              <small className="dim block">{words.billing.limitTexts[limit]}</small>
            </>
          ),
        },
        used,
        left,
        ...(amounts ? [ahead] : []),
      ]}
    />
  );
}

/** An amount of a limit: of money, or of things. */
function useAmounts(): (limit: Limit, amount: number) => string {
  const { format } = useLocale();
  const kronor = useKronor();
  return (limit, amount) =>
    limit === 'modelSpend' ? kronor.inText(Math.round(amount)) : format.number(Math.round(amount));
}

/** A bar, and the same in words. */
function Used({ use, hasAmount }: { use: LimitUse; hasAmount: boolean }) {
  const { words, format } = useLocale();
  const say = words.billing.included;
  const amountOf = useAmounts();
  const { limit, used, included } = use;
  if (included === null) return hasAmount ? say.usedAll(amountOf(limit, used)) : words.billing.plans.unlimited;
  const share = shareOf(use);
  return (
    <div className="grid gap-1">
      <svg
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        role="img"
        aria-label={say.bar(words.billing.limits[limit], format.percent(share))}
        className="block h-3 w-full min-w-40 border border-line-strong forced-color-adjust-none"
      >
        <rect width="100" height="8" className="fill-well" />
        <rect width={Math.min(100, share * 100)} height="8" className={share >= 1 ? 'fill-bad' : 'fill-accent'} />
      </svg>
      <span>
        {hasAmount
          ? say.usedOf(amountOf(limit, used), amountOf(limit, included), format.percent(share))
          : format.percent(share)}
      </span>
    </div>
  );
}

/** What is left, to others than those who see amounts without money. */
function Left({ use, hasAmount }: { use: LimitUse; hasAmount: boolean }) {
  const { words, format } = useLocale();
  const say = words.billing.included;
  const amountOf = useAmounts();
  const { limit, used, included } = use;
  if (included === null) return '–';
  if (used > included && hasAmount) return say.beyond(amountOf(limit, used - included));
  if (used >= included) return say.nothingLeft;
  if (limit === 'modelSpend' && !hasAmount) return say.leftOf(format.percent(1 - shareOf(use)));
  return amountOf(limit, included - used);
}
