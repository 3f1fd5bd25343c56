'use client';
import { useLocale } from '../../../locale/locale-provider';
import { Facts } from '../../../ui/facts';
import { useKronor } from '../../billing/use-kronor';
import type { Plan } from './shapes';
import { includedIn, type WantedPlan } from './wanted-plan';

const limits = ['answers', 'tasks', 'modelSpend', 'members', 'pages'] as const;
const features = ['workspace', 'api', 'ownModels', 'ownSignIn'] as const satisfies readonly Plan['features'][number][];

/** What an organisation gets with what is chosen, before it is set. */
export function PlanSummary({ wanted }: { wanted: WantedPlan }) {
  const { words } = useLocale();
  const { plan: say } = words.operatorBilling;
  const kronor = useKronor();
  const { plan, size, interval } = wanted;
  if (plan.way === 'own') return <output className="block">{say.ownText}</output>;
  const price = plan.sizes[size]?.prices[interval];
  const included = includedIn(wanted);
  const missing = features.filter((feature) => !plan.features.includes(feature));
  const parts = limits.flatMap((limit) => {
    const amount = included?.[limit] ?? null;
    if (amount === null) return [];
    return [limit === 'modelSpend' ? say.includedOf.modelSpend(kronor.inText(amount)) : say.includedOf[limit](amount)];
  });
  return (
    <section aria-label={say.result}>
      <h3 className="h4 mb-3">{say.result}</h3>
      <Facts
        facts={[
          [say.price[interval], price === undefined ? say.free : kronor.inText(price)],
          [say.included[plan.way === 'start' ? 'start' : interval], parts.join(', ')],
          ...(missing.length > 0
            ? [[say.missing, missing.map((feature) => words.billing.features[feature]).join(', ')] as const]
            : []),
          [say.version, String(plan.version)],
        ]}
      />
    </section>
  );
}
