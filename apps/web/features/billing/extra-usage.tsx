'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { PlanAccount } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { Input } from '../../ui/field';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { kronorIn, oreOf } from './kronor';
import { useKronor } from './use-kronor';

type Amounts = NonNullable<PlanAccount['amounts']>;
const meters = ['answers', 'tasks', 'modelSpend'] as const;

/** What use beyond the plan costs and has cost, and up to how much it is allowed. */
export function ExtraUsage(props: { account: PlanAccount; amounts: Amounts; tenant: string; canEdit: boolean }) {
  const { account, amounts, tenant, canEdit } = props;
  const say = useLocale().words.billing.extra;
  const kronor = useKronor();
  const { extra, extraCost, extraForecast, extraLimit } = amounts;
  if (extra === null) return <p className="dim">{say.notSold}</p>;
  return (
    <div className="stack">
      <Facts
        facts={[
          [
            say.costs,
            <ul key="costs">
              {meters.map((meter) => (
                // of what models cost an öre is the unit, and is told by the krona
                <li key={meter}>
                  {say.cost[meter](kronor.inText(Number(extra[meter]) * (meter === 'modelSpend' ? 100 : 1)))}
                </li>
              ))}
            </ul>,
          ],
          [say.soFar, kronor.inText(extraCost)],
          ...(extraForecast === null
            ? []
            : [[say.ahead, kronor.inText(Math.min(extraForecast, Math.max(extraLimit, extraCost)))] as const]),
          [say.limit, extraLimit === 0 ? say.noLimit : say.limitIs(kronor.inText(extraLimit))],
        ]}
      />
      {canEdit ? <LimitForm account={account} amounts={amounts} tenant={tenant} /> : null}
    </div>
  );
}

/** The limit in kronor. What it can cost at most is said while it is written. */
function LimitForm({ account, amounts, tenant }: { account: PlanAccount; amounts: Amounts; tenant: string }) {
  const { words, language } = useLocale();
  const say = words.billing.extra;
  const kronor = useKronor();
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { extraLimit, hasSubscription } = amounts;
  const [written, setWritten] = useState(() => kronorIn(language)(extraLimit));
  const [isWrong, setIsWrong] = useState(false);
  const save = useMutation(
    trpc.billing.setExtraLimit.mutationOptions({
      onSuccess: () => {
        void client.invalidateQueries(trpc.billing.standing.queryFilter());
        router.refresh();
      },
      // the page is read again, and what was written stays
      onError: (error) => {
        if (failureOf(error).code === 'changed_meanwhile') router.refresh();
      },
    }),
  );
  const limit = oreOf(written);
  const isChanged = failureOf(save.error).code === 'changed_meanwhile';
  const shown = extraLimit === 0 ? say.noLimit : say.limitIs(kronor.inText(extraLimit));
  return (
    <form
      className="stack form-width"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsWrong(limit === null);
        if (limit === null) event.currentTarget.querySelector('input')?.focus();
        else save.mutate({ tenant, extraLimit: limit, revision: account.revision });
      }}
    >
      <Input
        label={say.label}
        hint={say.hint}
        error={isWrong && limit === null ? say.wrong : undefined}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
      />
      <p>
        {limit === null ? null : limit === 0 ? say.nothing : say.atMost(kronor.inText(limit))}{' '}
        {limit ? say.billed[hasSubscription ? 'invoice' : 'operator'] : null}
      </p>
      {save.error ? (
        isChanged ? (
          <Note tone="warn" announce="alert">
            {say.changed(shown)}
          </Note>
        ) : (
          <CallFailed error={save.error} />
        )
      ) : null}
      <div className="actions">
        <Button type="submit" kind="second" busy={save.isPending && say.saving}>
          {say.save}
        </Button>
        <output>{save.isSuccess && limit === extraLimit ? <Status state="ok">{say.saved}</Status> : null}</output>
      </div>
    </form>
  );
}
