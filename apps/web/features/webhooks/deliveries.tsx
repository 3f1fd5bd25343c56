'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { DeliveryInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { CodeBlock } from '../../ui/code-block';
import { Disclosure } from '../../ui/disclosure';
import { Status } from '../../ui/outcome';
import { Table } from '../../ui/table';
import { CallFailed } from '../session/call-failed';

const glyphs = { pending: 'run', delivered: 'ok', failed: 'bad' } as const;

/** What was sent, how the receiver took it, and when it is tried next. Each can be sent once more. */
export function Deliveries(props: { deliveries: readonly DeliveryInfo[]; tenant: string; canEdit: boolean }) {
  const { deliveries, tenant, canEdit } = props;
  const { words, format } = useLocale();
  const say = words.settings.webhooks;
  const router = useRouter();
  const replay = useMutation(useTRPC().webhooks.replay.mutationOptions({ onSuccess: () => router.refresh() }));
  if (deliveries.length === 0) return <p className="dim">{say.noDeliveries}</p>;
  return (
    <div className="stack">
      <div className="actions">
        <Button kind="quiet" small onClick={() => router.refresh()}>
          {say.reload}
        </Button>
        <output>{replay.isSuccess ? <Status state="ok">{say.replayed}</Status> : null}</output>
      </div>
      <CallFailed error={replay.error} />
      <Table
        label={say.deliveries}
        rows={deliveries}
        keyOf={({ id }) => id}
        columns={[
          {
            head: say.event,
            isName: true,
            cell: (delivery) => (
              <>
                <strong>{lookUp(say.eventNames, delivery.event) ?? delivery.event}</strong>
                <Disclosure
                  title={
                    <>
                      {say.payload}
                      <span className="sr"> {delivery.id}</span>
                    </>
                  }
                >
                  <CodeBlock text={JSON.stringify(delivery.payload, null, 2)} label={delivery.id} />
                </Disclosure>
              </>
            ),
          },
          {
            head: say.when,
            cell: ({ createdAt }) => <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>,
          },
          { head: say.state, cell: (delivery) => <HowItWent delivery={delivery} /> },
          ...(canEdit
            ? [
                {
                  head: words.actions.actions,
                  isHeadHidden: true,
                  cell: (delivery: DeliveryInfo) => (
                    <Button
                      kind="quiet"
                      small
                      busy={replay.isPending && replay.variables.id === delivery.id && say.replaying}
                      onClick={() => replay.mutate({ tenant, id: delivery.id })}
                    >
                      {say.replay}
                      <span className="sr"> {delivery.id}</span>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

/** The state, what the receiver said, how often it was tried, and when it is tried next. */
function HowItWent({ delivery }: { delivery: DeliveryInfo }) {
  const { words, format } = useLocale();
  const say = words.settings.webhooks;
  const { state, attempts, status, problem, nextAt } = delivery;
  return (
    <div className="told">
      <Status state={glyphs[state]}>{say.deliveryStates[state]}</Status>
      <small className="dim">
        {say.attempts(attempts)}
        {status === null ? null : `, ${say.answered(status)}`}
      </small>
      {problem ? <small>{lookUp(say.problems, problem) ?? say.problems.other}</small> : null}
      {state === 'pending' && nextAt && attempts > 0 ? (
        <small className="dim">{say.next(format.dateTime(nextAt))}</small>
      ) : null}
    </div>
  );
}
