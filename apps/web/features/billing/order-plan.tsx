'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { OfferInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import type { Choice } from './choice';

interface Props {
  choice: Choice;
  offer: OfferInfo;
  tenant: string;
  hasSubscription: boolean;
  takesCards: boolean;
  askAnew: () => void;
}

/** Orders what is shown, at the price that is shown: by invoice, or by card on the provider's page. */
export function OrderPlan({ choice, offer, tenant, hasSubscription, takesCards, askAnew }: Props) {
  const { words } = useLocale();
  const say = words.billing.offer;
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  // somebody else was first, or the price is another one: it is shown anew, and nothing is ordered
  const onError = (error: unknown) => {
    if (isOutdated(error)) askAnew();
  };
  const order = useMutation(
    trpc.billing.order.mutationOptions({
      onSuccess: () => {
        void client.invalidateQueries(trpc.billing.standing.queryFilter());
        router.push(`/t/${tenant}/billing?ordered=1`);
        router.refresh();
      },
      onError,
    }),
  );
  const byCard = useMutation(
    trpc.billing.orderByCard.mutationOptions({ onSuccess: ({ url }) => window.location.assign(url), onError }),
  );
  const wanted = { tenant, ...choice, revision: offer.revision, agreedTotal: offer.now.total };
  const error = order.error ?? byCard.error;
  const isBusy = order.isPending || order.isSuccess || byCard.isPending || byCard.isSuccess;
  if (offer.tooMuch.length > 0) return <p>{say.blocked}</p>;
  return (
    <div className="stack">
      <div className="actions">
        <Button
          busy={(order.isPending || order.isSuccess) && say.ordering}
          onClick={() => {
            if (isBusy) return;
            byCard.reset();
            order.mutate(wanted);
          }}
        >
          {hasSubscription ? say.order.change : say.order.new}
        </Button>
        {takesCards && !hasSubscription ? (
          <Button
            kind="second"
            busy={(byCard.isPending || byCard.isSuccess) && say.cardOpening}
            onClick={() => {
              if (isBusy) return;
              order.reset();
              byCard.mutate(wanted);
            }}
          >
            {say.card}
          </Button>
        ) : null}
      </div>
      <p className="meta">
        {hasSubscription ? say.changeText : say.invoiceText} {takesCards && !hasSubscription ? say.cardText : null}
      </p>
      {error ? (
        isOutdated(error) ? (
          <Note tone="warn" title={say.changed} announce="alert">
            {say.changedText}
          </Note>
        ) : (
          <CallFailed error={error} />
        )
      ) : null}
    </div>
  );
}

const isOutdated = (error: unknown): boolean => ['changed_meanwhile', 'conflict'].includes(failureOf(error).code);
