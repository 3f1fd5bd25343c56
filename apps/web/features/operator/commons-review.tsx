'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { lookUp } from '../../locale/look-up';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Disclosure } from '../../ui/disclosure';
import { Area } from '../../ui/field';
import { partsOf } from '../commons/content-parts';
import { ContentView } from '../commons/content-view';
import { CallFailed } from '../session/call-failed';
import type { WaitingItem } from './shapes';

/** What organisations want to share with all, to be read and published, or refused with a reason. */
export function CommonsReview({ first }: { first: readonly WaitingItem[] }) {
  const { operator: say } = useLocale().words.commons;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: items } = useQuery(trpc.operator.commons.queryOptions(undefined, { initialData: [...first] }));
  const [told, setTold] = useState('');
  const [refused, setRefused] = useState<WaitingItem | null>(null);
  const review = useMutation(
    trpc.operator.reviewCommons.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.operator.commons.queryFilter()),
    }),
  );
  const publish = (item: WaitingItem) =>
    review.mutate(
      { tenantId: item.tenantId, id: item.id, version: item.version, refusal: null },
      { onSuccess: () => setTold(say.published(item.name)) },
    );
  const refuse = (item: WaitingItem, refusal: string) =>
    review.mutate(
      { tenantId: item.tenantId, id: item.id, version: item.version, refusal },
      {
        onSuccess: () => {
          setTold(say.refused(item.name));
          setRefused(null);
        },
      },
    );
  const publishing = review.isPending && review.variables.refusal === null ? review.variables.id : null;
  return (
    <>
      <p className="lead mb-5">{items.length > 0 ? say.waiting(items.length) : say.calm}</p>
      <output>{told}</output>
      {refused ? null : <CallFailed error={review.error} />}
      {items.length > 0 ? (
        <Band title={say.title} text={say.text} first>
          {items.map((item) => (
            <Waiting
              key={`${item.id} ${item.version}`}
              item={item}
              isPublishing={publishing === item.id}
              onPublish={() => publish(item)}
              onRefuse={() => setRefused(item)}
            />
          ))}
        </Band>
      ) : null}
      <Dialog title={say.refuseTitle(refused?.name ?? '')} isOpen={refused !== null} onClose={() => setRefused(null)}>
        {refused ? (
          <Refusal
            isSending={review.isPending}
            error={review.error}
            onSend={(reason) => refuse(refused, reason)}
            onCancel={() => setRefused(null)}
          />
        ) : null}
      </Dialog>
    </>
  );
}

function Waiting(props: { item: WaitingItem; isPublishing: boolean; onPublish: () => void; onRefuse: () => void }) {
  const { item, isPublishing, onPublish, onRefuse } = props;
  const { words, format, language } = useLocale();
  const { operator: say, ...more } = words.commons;
  return (
    <article className="waiting-item stack">
      <h3 className="h3">{item.name}</h3>
      <p className="flow meta">
        <span>{more.one[item.kind]}</span>
        <span>{item.publisher}</span>
        <span>{say.version(item.version)}</span>
        <span>{say.since(format.date(item.updatedAt))}</span>
        <span>{lookUp(more.licences, item.licence) ?? item.licence}</span>
      </p>
      <p>{item.description}</p>
      {item.note ? (
        <p>
          <strong>{more.upstream.notes}:</strong> {item.note}
        </p>
      ) : null}
      <Disclosure title={say.read}>
        <ContentView parts={partsOf(item.content, { words, format, language })} lang={item.language} level={4} />
      </Disclosure>
      <p className="flow">
        <Button small busy={isPublishing && say.publishing} onClick={onPublish}>
          {say.publish}
          <span className="sr"> {item.name}</span>
        </Button>
        <Button kind="second" small onClick={onRefuse}>
          {say.refuse}
          <span className="sr"> {item.name}</span>
        </Button>
      </p>
    </article>
  );
}

function Refusal(props: {
  isSending: boolean;
  error: unknown;
  onSend: (reason: string) => void;
  onCancel: () => void;
}) {
  const { isSending, error, onSend, onCancel } = props;
  const { operator: say } = useLocale().words.commons;
  const [reason, setReason] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason);
      }}
    >
      <Area
        label={say.reason}
        hint={say.reasonHint}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <CallFailed error={error} />
      <DialogActions deed={say.send} busy={isSending && say.send} onCancel={onCancel} />
    </form>
  );
}
