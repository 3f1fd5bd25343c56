'use client';
import type { PlanAccount, PlanOffer } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { ButtonLink } from '../../ui/button';
import { Note } from '../../ui/note';
import { PageHead } from '../../ui/page-head';
import { Status } from '../../ui/outcome';
import { choiceAddress, type Interval } from './choice';
import { Inhabitants } from './inhabitants';
import { withSwedishVat } from './kronor';
import { buysInSweden, planName } from './plan-facts';
import { phaseOf } from './phase';
import { useKronor } from './use-kronor';

interface Props {
  account: PlanAccount;
  offers: readonly PlanOffer[];
  tenant: string;
  canEdit: boolean;
  /** For how many they are, as they have said in the address. */
  inhabitants: number | undefined;
  /** A plan was asked for that is sold no more. */
  isGone: boolean;
}

/** The plans that can be chosen, side by side. */
export function Plans({ account, offers, tenant, canEdit, inhabitants, isGone }: Props) {
  const { words } = useLocale();
  const say = words.billing;
  const root = `/t/${tenant}/billing`;
  const isOff = !account.canOrder;
  return (
    <>
      <PageHead
        title={say.plans.title}
        lead={isOff ? undefined : say.plans.lead}
        crumbs={{ label: words.nav.crumbs, trail: [{ href: root, title: say.title }], here: say.plans.title }}
      />
      {isOff ? (
        <Note title={say.off}>{say.offText}</Note>
      ) : (
        <>
          {isGone ? (
            <div className="mb-5">
              <Note tone="warn">{say.plans.gone}</Note>
            </div>
          ) : null}
          {canEdit ? null : (
            <div className="mb-5">
              <Note>{say.plans.forbidden}</Note>
            </div>
          )}
          {offers.length === 0 ? <p>{say.plans.none}</p> : null}
          {offers.some(({ size }) => size !== 'known') ? <Inhabitants said={inhabitants} root={root} /> : null}
          <ul className="grid gap-5 band:grid-cols-3">
            {offers.map((offer) => (
              <li key={`${offer.id} ${offer.version}`} className="row-span-2 grid grid-rows-subgrid">
                <PlanCard account={account} offer={offer} root={root} canEdit={canEdit} inhabitants={inhabitants} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const intervals = ['year', 'month'] as const satisfies readonly Interval[];

function PlanCard(props: {
  account: PlanAccount;
  offer: PlanOffer;
  root: string;
  canEdit: boolean;
  inhabitants: number | undefined;
}) {
  const { account, offer, root, canEdit, inhabitants } = props;
  const { words, format, language } = useLocale();
  const say = words.billing.plans;
  const { id, version, prices, included, features, extra, support, size } = offer;
  const isSmallest = size === 'unknown';
  const kronor = useKronor();
  const isTheirs = ['active', 'cancelled'].includes(phaseOf(account)) && account.plan.id === id;
  const name = planName(offer, language);
  const sold = intervals.filter((interval) => prices[interval] !== undefined);
  // what they pay for already is not ordered once more
  const isPaid = isTheirs && account.amounts?.hasSubscription === true;
  const others = sold.filter((interval) => !isPaid || interval !== account.interval);
  const unlessNull = (limit: number | null, inWords: (many: number) => string, what: string) =>
    limit === null ? `${what}: ${say.unlimited}` : inWords(limit);
  const { limits } = words.billing;
  return (
    // what can be done is in a row of its own, which begins at one height in all cards beside each other
    <section
      className="row-span-2 grid grid-rows-subgrid border border-line-strong bg-paper p-5"
      aria-labelledby={`plan-${id}`}
    >
      <div className="flex flex-col gap-4">
        <div className="flow">
          <h2 id={`plan-${id}`}>{name}</h2>
          {isTheirs ? <Status state="ok">{say.yours}</Status> : null}
        </div>
        {offer.inhabitants === null ? null : (
          <p className="meta">{(isSmallest ? say.from : say.upTo)(format.number(offer.inhabitants))}</p>
        )}
        <div className="grid gap-2">
          {sold.map((interval) => (
            <Price
              key={interval}
              price={prices[interval] ?? 0}
              per={interval === 'year' ? say.perYear : say.perMonth}
              inSweden={buysInSweden(account)}
              isFirst={interval === sold[0]}
              isLeast={isSmallest}
            />
          ))}
        </div>
        <div>
          <h3 className="h4">{isSmallest ? say.includesAtLeast : say.includes}</h3>
          <ul className="list-disc ps-5">
            <li>{unlessNull(included.answers, say.answers, limits.answers)}</li>
            <li>{unlessNull(included.tasks, say.tasks, limits.tasks)}</li>
            <li>{unlessNull(included.modelSpend, (ore) => say.modelSpend(kronor.inText(ore)), limits.modelSpend)}</li>
            <li>{unlessNull(included.members, say.members, limits.members)}</li>
            <li>{unlessNull(included.pages, say.pages, limits.pages)}</li>
            {features.map((feature) => (
              <li key={feature} className="first-letter:uppercase">
                {words.billing.features[feature]}
              </li>
            ))}
            <li>{say.support[support]}</li>
          </ul>
          {sold.includes('month') ? <p className="meta mt-2">{say.monthly}</p> : null}
        </div>
        {extra ? (
          <div>
            <h3 className="h4">{say.more}</h3>
            <p className="meta">
              {say.moreText(kronor.inText(Number(extra.answers)), kronor.inText(Number(extra.tasks)))}
            </p>
          </div>
        ) : null}
      </div>
      {isSmallest ? <p className="meta">{say.sayInhabitants}</p> : null}
      {canEdit && !isSmallest && others.length > 0 ? (
        <div className="actions content-start">
          {others.map((interval) => (
            <ButtonLink
              key={interval}
              kind={interval === others[0] ? 'main' : 'second'}
              href={choiceAddress(root, {
                plan: id,
                version,
                interval,
                inhabitants: size === 'told' ? inhabitants : undefined,
              })}
            >
              {say.see[interval]}
              <span className="sr"> {say.of(name)}</span>
            </ButtonLink>
          ))}
        </div>
      ) : null}
    </section>
  );
}

function Price(props: { price: number; per: string; inSweden: boolean; isFirst: boolean; isLeast: boolean }) {
  const { price, per, inSweden, isFirst, isLeast } = props;
  const say = useLocale().words.billing.plans;
  const kronor = useKronor();
  return (
    <div>
      <p>
        {isLeast ? `${say.atLeast} ` : null}
        <strong className={isFirst ? 'font-heading text-6 nw' : 'nw'}>{kronor.inText(price)}</strong>{' '}
        <span className="nw">{per}</span>
      </p>
      <p className="meta">
        {say.withoutVat}
        <span className="block">{inSweden ? say.withVat(kronor.inText(withSwedishVat(price))) : say.vatLater}</span>
      </p>
    </div>
  );
}
