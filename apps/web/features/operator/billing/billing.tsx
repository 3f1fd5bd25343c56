import type { Messages } from '../../../messages';
import { ButtonLink } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { Events } from './events';
import type { Look } from './look';
import { differs, Reconciliation } from './reconciliation';
import { Revenue } from './revenue';
import type { BillingEvent, BillingOverview, Reconciled } from './shapes';
import { Trials } from './trials';
import { Unpaid } from './unpaid';

/** The platform's money: first in a sentence, then what needs somebody, then all of it. */
export function Billing(
  props: Look & {
    overview: BillingOverview;
    events: readonly BillingEvent[];
    reconciled: readonly Reconciled[];
    /** The organisations' names, by identifier. */
    names: Readonly<Record<string, string>>;
  },
) {
  const { overview, events, reconciled, names, ...look } = props;
  const { byPlan, trials, unpaid, isOn } = overview;
  const { words, money } = look;
  const say = words.operatorBilling;
  const tenants = byPlan.reduce((sum, row) => sum + row.tenants, 0);
  const yearly = byPlan.reduce((sum, row) => sum + row.yearly, 0);
  // what the provider told stays when the provider is taken away
  const hasProvider = isOn || events.length > 0 || reconciled.length > 0 || unpaid.length > 0;
  return (
    <>
      <div className="operator-lead">
        <p className="lead">{tenants > 0 ? say.worth(tenants, money.inText(yearly)) : say.noPlans}</p>
        <ButtonLink href="/operator/billing/plan">{say.setPlan}</ButtonLink>
      </div>
      <div className="stack mb-5">
        {isOn ? null : <Note title={say.off}>{say.offText}</Note>}
        <ToDo overview={overview} reconciled={reconciled} words={words} />
      </div>
      <Revenue byPlan={byPlan} {...look} />
      <Trials trials={trials} {...look} />
      {hasProvider ? (
        <>
          <Unpaid unpaid={unpaid} {...look} />
          <Events first={events} names={names} canTry={isOn} />
          <Reconciliation reconciled={reconciled} {...look} />
        </>
      ) : null}
    </>
  );
}

/** What needs somebody, the gravest first. */
function ToDo(props: { overview: BillingOverview; reconciled: readonly Reconciled[]; words: Messages }) {
  const { overview, reconciled, words } = props;
  const { toDo: say } = words.operatorBilling;
  const different = reconciled.filter(differs).length;
  return (
    <>
      {overview.failedEvents > 0 ? (
        <Note tone="bad" title={say.events(overview.failedEvents)}>
          {say.eventsText}
        </Note>
      ) : null}
      {different > 0 ? (
        <Note tone="warn" title={say.differences(different)}>
          {say.differencesText}
        </Note>
      ) : null}
      {overview.unpaid.length > 0 ? (
        <Note tone="warn" title={say.unpaid(overview.unpaid.length)}>
          {say.unpaidText}
        </Note>
      ) : null}
    </>
  );
}
