'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '../../api/browser-client';
import type { InvoiceTo, OfferInfo, PlanAccount, PlanOffer } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { ButtonLink } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { Note } from '../../ui/note';
import { PageHead } from '../../ui/page-head';
import { SkeletonRows } from '../../ui/skeleton';
import { CallFailed } from '../session/call-failed';
import { type Choice, choiceAddress } from './choice';
import { OrderPlan } from './order-plan';
import { planName } from './plan-facts';
import { useKronor } from './use-kronor';

interface Props {
  account: PlanAccount;
  offer: PlanOffer;
  choice: Choice;
  tenant: string;
}

/** What a chosen plan costs, what it asks for and what will be missing, before anything is ordered. */
export function Offer({ account, offer, choice, tenant }: Props) {
  const { words, language } = useLocale();
  const say = words.billing.offer;
  const root = `/t/${tenant}/billing`;
  const name = planName(offer, language);
  const invoiceTo = account.amounts?.invoiceTo ?? null;
  const toDetails = `${root}/details?${new URLSearchParams({ to: choiceAddress('', choice) }).toString()}`;
  return (
    <>
      <PageHead
        title={say.title(name)}
        lead={say.lead}
        crumbs={{
          label: words.nav.crumbs,
          trail: [
            { href: root, title: words.billing.title },
            { href: `${root}/plans`, title: words.billing.plans.title },
          ],
          here: name,
        }}
      />
      {invoiceTo ? (
        <Asked {...{ account, choice, tenant, offer, toDetails, invoiceTo }} />
      ) : (
        <Note title={say.needsAddress}>
          {say.needsAddressText}
          <div className="actions mt-3">
            <ButtonLink href={toDetails}>{say.toAddress}</ButtonLink>
          </div>
        </Note>
      )}
    </>
  );
}

/** The price as it is today, asked for where it is shown. */
function Asked(props: Props & { toDetails: string; invoiceTo: InvoiceTo }) {
  const { account, choice, tenant, offer, toDetails, invoiceTo } = props;
  const { words, format } = useLocale();
  const say = words.billing.offer;
  const kronor = useKronor();
  const asked = useQuery({
    ...useTRPC().billing.offer.queryOptions({ tenant, ...choice }),
    // an answer of before may belong to another address
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  if (asked.error) return <CallFailed error={asked.error} />;
  if (!asked.data) return <SkeletonRows label={say.asking} rows={4} columns={2} />;
  const { now, perPeriod, periodEnd, extraLimit } = asked.data;
  const isBack = now.total < 0;
  const every = say.every[choice.interval];
  // the tax of further periods is that of this one
  const rate = now.net === 0 ? null : now.tax / now.net;
  return (
    <>
      <Band
        first
        title={isBack ? say.back : say.now}
        text={isBack ? say.backText : account.amounts?.hasSubscription ? say.nowText : undefined}
      >
        <table className="table form-width">
          <caption className="sr">{isBack ? say.back : say.now}</caption>
          <tbody>
            <tr>
              <td>{say.net}</td>
              <td className="num">{kronor.inColumn(Math.abs(now.net))}</td>
            </tr>
            <tr>
              <td>{say.vat}</td>
              <td className="num">{kronor.inColumn(Math.abs(now.tax))}</td>
            </tr>
            <tr>
              <td>
                <strong>{isBack ? say.totalBack : say.total}</strong>
              </td>
              <td className="num">
                <strong>{kronor.inColumn(Math.abs(now.total))}</strong>
              </td>
            </tr>
          </tbody>
        </table>
        <div className="mt-4">
          <Facts
            facts={[
              [
                say.later,
                <span key="later">
                  {say.laterNet(kronor.inText(perPeriod), every)}
                  {rate === null ? null : (
                    <small className="dim block">
                      {say.laterGross(kronor.inText(Math.round(perPeriod * (1 + rate))))}
                    </small>
                  )}
                </span>,
              ],
              [say.until, format.date(periodEnd)],
              ...(offer.inhabitants !== null || choice.inhabitants !== undefined
                ? [
                    [
                      say.size,
                      <span key="size">
                        {offer.inhabitants === null
                          ? say.largest
                          : words.billing.plans.upTo(format.number(offer.inhabitants))}
                        {choice.inhabitants === undefined ? null : (
                          <small className="dim block">{say.told(format.number(choice.inhabitants))}</small>
                        )}
                      </span>,
                    ] as const,
                  ]
                : []),
              // what they have allowed for follows the period
              ...(account.amounts && account.amounts.extraLimit !== extraLimit
                ? [
                    [
                      words.billing.extra.limit,
                      extraLimit === 0
                        ? words.billing.extra.noLimit
                        : words.billing.extra.limitIs(kronor.inText(extraLimit)),
                    ] as const,
                  ]
                : []),
              [
                say.to,
                <span key="to">
                  {invoiceTo.name}, {invoiceTo.address.city}
                  {invoiceTo.reference ? `, ${invoiceTo.reference}` : null}{' '}
                  <Link href={toDetails} className="block">
                    {say.changeAddress}
                  </Link>
                </span>,
              ],
            ]}
          />
        </div>
      </Band>
      <Obstacles offer={asked.data} tenant={tenant} />
      <Band title={say.how}>
        <OrderPlan
          choice={choice}
          offer={asked.data}
          tenant={tenant}
          hasSubscription={account.amounts?.hasSubscription ?? false}
          takesCards={offer.prices.month !== undefined}
          askAnew={() => void asked.refetch()}
        />
        <p className="mt-5">
          <Link
            href={`/t/${tenant}/billing/plans${choice.inhabitants === undefined ? '' : `?inhabitants=${choice.inhabitants}`}`}
          >
            {say.all}
          </Link>
        </p>
      </Band>
    </>
  );
}

/** What has to go first, and what will be missing. */
function Obstacles({ offer: { tooMuch, without }, tenant }: { offer: OfferInfo; tenant: string }) {
  const { words } = useLocale();
  const say = words.billing.offer;
  const missing = without.map((feature) => lookUp(words.billing.features, feature) ?? feature).join(', ');
  const places = {
    members: { href: `/t/${tenant}/settings/members`, title: say.toMembers },
    pages: { href: `/t/${tenant}/knowledge`, title: say.toKnowledge },
  };
  return (
    <>
      {tooMuch.length > 0 ? (
        <Band title={say.tooMuch} text={say.tooMuchText}>
          <ul className="stack">
            {tooMuch.map(({ limit, has, included }) => (
              <li key={limit}>
                <Note tone="bad">
                  {say.tooMuchOf[limit](has, included)} <Link href={places[limit].href}>{places[limit].title}</Link>
                </Note>
              </li>
            ))}
          </ul>
        </Band>
      ) : null}
      {without.length > 0 ? (
        <Band title={say.missing}>
          <Note tone="warn">{say.missingText(missing)}</Note>
        </Band>
      ) : null}
    </>
  );
}
