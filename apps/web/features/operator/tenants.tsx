import Link from 'next/link';
import { Plus } from 'lucide-react';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { Button, ButtonLink } from '../../ui/button';
import { Input, Select } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Status, type StateName } from '../../ui/outcome';
import { type Column, Table } from '../../ui/table';
import { SetPlanLink } from './billing/set-plan-link';
import { untilInWords } from '../frame/until-in-words';
import { type TenantStatus, type TenantSummary, tenantStatuses } from './shapes';
import { TenantDeeds } from './tenant-deeds';

const glyphs = { pending: 'run', active: 'ok', suspended: 'warn', deleting: 'bad' } as const satisfies Record<
  TenantStatus,
  StateName
>;

/** The organisations of the platform: first those that wait for somebody, then all of them. */
export function Tenants(props: {
  tenants: readonly TenantSummary[];
  waiting: readonly TenantSummary[];
  filter: { text: string; status: TenantStatus | undefined };
  graceDays: number;
  now: Date;
  words: Messages;
  format: Format;
}) {
  const { tenants, waiting, filter, graceDays, now, words, format } = props;
  const { tenants: say } = words.operator;
  const isFiltered = filter.text !== '' || filter.status !== undefined;
  // those that wait stand above already
  const listed = isFiltered ? tenants : tenants.filter(({ status: state }) => state !== 'pending');
  const deleteAfter = format.date(new Date(now.getTime() + graceDays * 86_400_000).toISOString());
  const name: Column<TenantSummary> = {
    head: say.name,
    isName: true,
    cell: (tenant) => (
      <>
        <strong>{tenant.name}</strong>
        <small>
          <code>{tenant.slug}</code>
          {tenant.publicBody && tenant.publicBody !== tenant.name ? `, ${tenant.publicBody}` : null}
        </small>
      </>
    ),
  };
  const body: Column<TenantSummary> = { head: say.body, cell: ({ publicBody }) => publicBody ?? say.noBody };
  const since: Column<TenantSummary> = {
    head: say.since,
    cell: ({ createdAt }) => <time dateTime={createdAt}>{format.date(createdAt)}</time>,
  };
  const deeds: Column<TenantSummary> = {
    head: words.actions.actions,
    isHeadHidden: true,
    cell: (tenant) => <TenantDeeds tenant={tenant} deleteAfter={deleteAfter} graceDays={graceDays} />,
  };
  const status: Column<TenantSummary> = {
    head: say.status,
    cell: (tenant) => (
      <>
        <Status state={glyphs[tenant.status]}>{words.tenants.states[tenant.status]}</Status>
        {tenant.deleteAfter ? <small>{say.deleteAfter(format.date(tenant.deleteAfter))}</small> : null}
        {tenant.statusReason ? <small className="wrap-anywhere">{say.reason(tenant.statusReason)}</small> : null}
      </>
    ),
  };
  const consent: Column<TenantSummary> = {
    head: say.consent,
    cell: ({ consentUntil, slug, name: called }) =>
      consentUntil ? (
        <>
          <Link href={`/t/${slug}`} aria-label={say.enterName(called)}>
            {say.enter}
          </Link>
          <small>{say.consentUntil(untilInWords(consentUntil, now, format))}</small>
        </>
      ) : (
        <span className="dim">{say.consentNone}</span>
      ),
  };
  const plan: Column<TenantSummary> = {
    head: words.operatorBilling.plan.plan,
    cell: ({ status: state, slug, name: called }) =>
      state === 'deleting' ? '–' : <SetPlanLink slug={slug} name={called} words={words} />,
  };
  return (
    <>
      <div className="operator-lead">
        <p className="lead">{waiting.length > 0 ? say.waitingSentence(waiting.length) : say.nobodyWaits}</p>
        <ButtonLink kind={waiting.length > 0 ? 'second' : 'main'} href="/operator/new">
          <Icon of={Plus} />
          {say.create}
        </ButtonLink>
      </div>
      {waiting.length > 0 ? (
        <Band title={say.waiting} text={say.waitingText} first>
          <Table label={say.waiting} rows={waiting} keyOf={({ id }) => id} columns={[name, body, since, deeds]} />
        </Band>
      ) : null}
      <Band title={say.all} text={say.allText} first={waiting.length === 0}>
        <search>
          <form className="filters" action="/operator">
            <Input name="text" label={say.search} defaultValue={filter.text} maxLength={100} type="search" />
            <Select name="status" label={say.status} defaultValue={filter.status ?? ''}>
              <option value="">{say.everyStatus}</option>
              {tenantStatuses.map((one) => (
                <option key={one} value={one}>
                  {words.tenants.states[one]}
                </option>
              ))}
            </Select>
            <Button type="submit" kind="second">
              {words.actions.search}
            </Button>
            {isFiltered ? <Link href="/operator">{say.clear}</Link> : null}
          </form>
        </search>
        {listed.length > 0 ? (
          <>
            <p className="meta mb-3">{say.count(listed.length)}</p>
            <Table
              label={say.all}
              rows={listed}
              keyOf={({ id }) => id}
              columns={[name, status, since, plan, consent, deeds]}
            />
          </>
        ) : (
          <p className="dim">{isFiltered ? say.noneMatch : say.none}</p>
        )}
      </Band>
    </>
  );
}
