'use client';
import { useLocale } from '../../../locale/locale-provider';
import { Input, Select } from '../../../ui/field';
import type { Plan } from './shapes';
import { endOf, fitted, intervalsOf, newestPlans, type WantedPlan } from './wanted-plan';

/** Plan, version, size and period; what there is only one of is not asked for. */
export function PlanChoice(props: {
  plans: readonly Plan[];
  wanted: WantedPlan;
  error: string | undefined;
  onChange: (wanted: WantedPlan) => void;
}) {
  const { plans, wanted, error, onChange } = props;
  const { words, language } = useLocale();
  const { plan: say } = words.operatorBilling;
  const sizeTitle = useSizeTitle();
  const { plan, size, interval } = wanted;
  const versions = plans.filter(({ id }) => id === plan.id).toReversed();
  const sold = intervalsOf(plan, size);
  const choose = (found: Plan | undefined) => found && onChange(fitted({ ...wanted, plan: found }));
  return (
    <>
      <Select
        label={say.plan}
        value={plan.id}
        error={error}
        onChange={({ target }) => choose(plans.findLast(({ id }) => id === target.value))}
      >
        {newestPlans(plans).map(({ id, way, name }) => (
          <option key={id} value={id}>
            {way === 'own' ? say.own : name[language]}
          </option>
        ))}
      </Select>
      {versions.length > 1 ? (
        <Select
          label={say.version}
          value={plan.version}
          onChange={({ target }) => choose(versions.find(({ version }) => String(version) === target.value))}
        >
          {versions.map(({ version }) => (
            <option key={version} value={version}>
              {version}
            </option>
          ))}
        </Select>
      ) : null}
      {plan.sizes.length > 1 ? (
        <Select
          label={say.size}
          hint={say.sizeHint}
          value={size}
          onChange={({ target }) => onChange(fitted({ ...wanted, size: Number(target.value) }))}
        >
          {plan.sizes.map(({ inhabitants }, at) => (
            <option key={inhabitants} value={at}>
              {sizeTitle(plan, at)}
            </option>
          ))}
        </Select>
      ) : null}
      {sold.length > 1 ? (
        <Select
          label={say.interval}
          value={interval}
          onChange={({ target }) =>
            onChange({ ...wanted, interval: sold.find((one) => one === target.value) ?? interval })
          }
        >
          {sold.map((one) => (
            <option key={one} value={one}>
              {say.intervals[one]}
            </option>
          ))}
        </Select>
      ) : null}
    </>
  );
}

/** For whom a size is. */
function useSizeTitle(): (plan: Plan, at: number) => string {
  const { words, format } = useLocale();
  const { plan: say } = words.operatorBilling;
  return ({ sizes }, at) => {
    const upTo = sizes[at]?.inhabitants ?? null;
    if (upTo !== null) return say.upTo(format.number(upTo));
    return say.over(format.number(sizes[at - 1]?.inhabitants ?? 0));
  };
}

/** The day on which a plan begins anew, or a trial ends. */
export function Until(props: { wanted: WantedPlan; now: Date; least: string; error: string | undefined }) {
  const { wanted, now, least, error } = props;
  const { words, format } = useLocale();
  const { plan: say } = words.operatorBilling;
  const kind = wanted.plan.way === 'start' ? 'start' : 'chosen';
  return (
    <Input
      name="until"
      type="date"
      min={least}
      label={say.until[kind]}
      hint={say.untilHint[kind](format.date(endOf(wanted, now).toISOString()))}
      error={error}
    />
  );
}
