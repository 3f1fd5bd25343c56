'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { CommonsDetail } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { lookUp } from '../../locale/look-up';
import { Band } from '../../ui/band';
import { Button, ButtonLink } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Facts } from '../../ui/facts';
import { Select } from '../../ui/field';
import { Note } from '../../ui/note';
import { PageHead } from '../../ui/page-head';
import { CallFailed } from '../session/call-failed';
import { partsOf } from './content-parts';
import { ContentView } from './content-view';
import { copyAddress } from './kinds';
import { hasNewer, Standing } from './standing';
import { Upstream } from './upstream';

/** Something in the commons: what it says, whose it is, and what one has of it oneself. */
export function CommonsItemPage({
  first,
  tenant,
  mayWrite,
}: {
  first: CommonsDetail;
  tenant: string;
  mayWrite: boolean;
}) {
  const { words, format, language } = useLocale();
  const say = words.commons;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const { data: item } = useQuery(trpc.commons.get.queryOptions({ tenant, id: first.id }, { initialData: first }));
  const refresh = async () => {
    await queries.invalidateQueries(trpc.commons.pathFilter());
    router.refresh();
  };
  const adopt = useMutation(trpc.commons.adopt.mutationOptions({ onSuccess: refresh }));
  const { kind, name, adopted, isOwn } = item;
  const mayAdopt = mayWrite && !isOwn && adopted === null && item.status === 'published';
  return (
    <>
      <PageHead
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: `/t/${tenant}/commons`, title: say.title }],
          here: name,
        }}
        title={name}
        lead={item.description}
        meta={
          <>
            <span>{say.one[kind]}</span>
            <span>{item.publisher}</span>
            {item.isOwn || item.adopted ? <Standing item={item} words={words} /> : null}
          </>
        }
        actions={
          mayAdopt ? (
            <Button busy={adopt.isPending && say.adopting} onClick={() => adopt.mutate({ tenant, id: item.id })}>
              {say.adopt}
            </Button>
          ) : adopted?.copyId ? (
            <ButtonLink kind="second" href={copyAddress(tenant, kind, adopted.copyId)}>
              {say.openCopy[kind]}
            </ButtonLink>
          ) : null
        }
      />
      <div className="stack">
        {mayWrite ? null : <Note>{say.mayNot}</Note>}
        <CallFailed error={adopt.error} />
        {adopt.isSuccess ? (
          <Note tone="ok" title={say.adopted} announce="status">
            {kind === 'synonyms' ? say.addedSynonyms : kind === 'policy' ? say.addedRules : say.adoptedText}
          </Note>
        ) : null}
        {isOwn ? <OwnStanding item={item} tenant={tenant} mayWrite={mayWrite} onDone={refresh} /> : null}
      </div>
      {hasNewer(item) ? <Upstream item={item} tenant={tenant} mayWrite={mayWrite} onDone={refresh} /> : null}
      <Band title={say.content} text={isOwn ? say.contentOwn : say.contentText} first>
        <ContentView parts={partsOf(item.content, { words, format, language })} lang={item.language} />
      </Band>
      <Band title={say.terms}>
        <Facts
          facts={[
            [say.facts.publisher, item.publisher === 'Rådrum' ? say.withRadrum : item.publisher],
            [say.facts.licence, lookUp(say.licences, item.licence) ?? item.licence],
            [say.facts.version, item.version > 0 ? format.number(item.version) : say.notReviewed],
            [say.facts.language, format.language(item.language)],
            [say.facts.changed, format.date(item.updatedAt)],
            [say.facts.uses, say.uses(item.uses)],
            [say.facts.rating, item.rating === null ? say.noRating : say.rating(format.number(item.rating))],
          ]}
        />
      </Band>
      <Band title={say.versions}>
        <ul className="rows bare">
          {item.notes.map(({ version, note, at }) => (
            <li key={version}>
              <strong>{say.versionOf(version)}</strong>{' '}
              <span className="meta">
                <time dateTime={at}>{format.date(at)}</time>
                {version > item.version ? `, ${say.notPublic}` : ''}
              </span>
              <p className={note ? undefined : 'dim'}>{note || say.noNote}</p>
            </li>
          ))}
        </ul>
      </Band>
      {adopted && mayWrite ? <Rating item={item} tenant={tenant} onDone={refresh} /> : null}
    </>
  );
}

interface Props {
  item: CommonsDetail;
  tenant: string;
  onDone: () => Promise<void>;
}

/** One's own: whether others see it, and the way to take it back. */
function OwnStanding({ item, tenant, mayWrite, onDone }: Props & { mayWrite: boolean }) {
  const { own: say, ...more } = useLocale().words.commons;
  const [isAsking, setIsAsking] = useState(false);
  const withdraw = useMutation(
    useTRPC().commons.withdraw.mutationOptions({
      onSuccess: async () => {
        setIsAsking(false);
        await onDone();
      },
    }),
  );
  const isWithdrawn = item.status === 'withdrawn';
  return (
    <>
      {isWithdrawn ? <Note title={say.withdrawn}>{say.withdrawnText}</Note> : null}
      {item.isWaiting ? <Note title={say.waiting}>{say.waitingText}</Note> : null}
      {item.refusal === null ? null : (
        <Note tone="bad" title={say.refused}>
          {say.refusedText(item.refusal)}
        </Note>
      )}
      {mayWrite && !isWithdrawn ? (
        <p>
          <Button kind="danger" small onClick={() => setIsAsking(true)}>
            {more.withdraw}
          </Button>
        </p>
      ) : null}
      <Dialog title={more.withdrawAsk(item.name)} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <p>{more.withdrawText}</p>
        <CallFailed error={withdraw.error} />
        <DialogActions
          deed={more.withdraw}
          busy={withdraw.isPending && more.withdraw}
          onDeed={() => withdraw.mutate({ tenant, id: item.id })}
          onCancel={() => setIsAsking(false)}
          isQuestion
        />
      </Dialog>
    </>
  );
}

const marks = [5, 4, 3, 2, 1] as const;
function Rating({ item, tenant, onDone }: Props) {
  const { rate: say } = useLocale().words.commons;
  const known = item.adopted?.rating ?? null;
  const [mark, setMark] = useState<number | null>(known);
  const rate = useMutation(useTRPC().commons.rate.mutationOptions({ onSuccess: onDone }));
  return (
    <Band title={say.title} text={say.text}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          rate.mutate({ tenant, id: item.id, rating: mark });
        }}
      >
        <Select
          label={say.label}
          value={mark ?? ''}
          onChange={({ target }) => setMark(marks.find((one) => String(one) === target.value) ?? null)}
        >
          <option value="">{say.choose}</option>
          {marks.map((one) => (
            <option key={one} value={one}>
              {say.options[one]}
            </option>
          ))}
        </Select>
        <CallFailed error={rate.error} />
        <p className="flow">
          <Button type="submit" kind="second" busy={rate.isPending && say.save}>
            {say.save}
          </Button>
          <output>{rate.isSuccess && mark === known ? say.saved : ''}</output>
        </p>
      </form>
    </Band>
  );
}
