import type { InvoiceInfo, PlanAccount } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { StandingDates } from '../../messages/sv/billing';
import { endOf, phaseOf } from './phase';

export type StandingName = PlanAccount['standings'][number];

/** What a standing wants done, and the milder one that it follows on. */
const standings: Record<
  StandingName,
  { wants: 'more' | 'plan' | 'pay'; tone: 'info' | 'warn' | 'bad'; after?: StandingName }
> = {
  answersNear: { wants: 'more', tone: 'info' },
  tasksNear: { wants: 'more', tone: 'info' },
  modelSpendNear: { wants: 'more', tone: 'info' },
  answersOver: { wants: 'more', tone: 'warn' },
  answersOverLong: { wants: 'more', tone: 'bad', after: 'answersOver' },
  tasksOver: { wants: 'more', tone: 'warn' },
  modelSpendOver: { wants: 'more', tone: 'warn' },
  trialEnds: { wants: 'plan', tone: 'info' },
  ended: { wants: 'plan', tone: 'bad' },
  endedLong: { wants: 'plan', tone: 'bad', after: 'ended' },
  unpaid: { wants: 'pay', tone: 'warn' },
  unpaidReadOnly: { wants: 'pay', tone: 'bad', after: 'unpaid' },
  unpaidPaused: { wants: 'pay', tone: 'bad', after: 'unpaidReadOnly' },
};
const severity = ['bad', 'warn', 'info'] as const;
export const toneOf = (name: StandingName) => standings[name].tone;

/** The standings that are worth saying, the gravest first: of those that follow on each other the last. */
export function worthSaying(names: readonly StandingName[]): StandingName[] {
  const passed = new Set(names.map((name) => standings[name].after));
  return names
    .filter((name) => !passed.has(name))
    .toSorted((one, other) => severity.indexOf(toneOf(one)) - severity.indexOf(toneOf(other)));
}

/** Those that change something for somebody; what is near, or only unpaid, is left to the plan's own page. */
export const changing = (names: readonly StandingName[]): StandingName[] =>
  worthSaying(names).filter((name) => toneOf(name) !== 'info' && name !== 'unpaid');

/** What can be done about a standing, by whoever looks. */
export function todoFor(
  name: StandingName,
  { canEdit, canOrder, sellsMore }: { canEdit: boolean; canOrder: boolean; sellsMore: boolean },
): 'more' | 'plan' | 'pay' | 'operator' | 'others' {
  if (!canEdit) return 'others';
  const { wants } = standings[name];
  if (wants === 'more' && sellsMore) return 'more';
  if (!canOrder) return 'operator';
  return wants === 'pay' ? 'pay' : 'plan';
}

const dayMs = 86_400_000;

/** The dates that a standing's words tell. @param invoices as far as the reader may see them */
export function datesOf(account: PlanAccount, invoices: readonly InvoiceInfo[], format: Format): StandingDates {
  const after = (iso: string | null | undefined, days: number) =>
    iso ? format.date(new Date(Date.parse(iso) + days * dayMs).toISOString()) : null;
  const { periodEnd, grace, limits } = account;
  const overSince = limits.find(({ limit }) => limit === 'answers')?.overSince;
  const ends = endOf(account);
  const due = invoices
    .filter(({ isOverdue, status: state }) => isOverdue || state === 'uncollectible')
    .map(({ dueAt, issuedAt }) => dueAt ?? issuedAt)
    .toSorted()[0];
  return {
    resets: phaseOf(account) === 'active' ? after(periodEnd, 0) : null,
    ends: after(ends, 0),
    contactFrom: after(ends, grace.overDays),
    overContactFrom: after(overSince, grace.overDays),
    readOnlyFrom: after(due, grace.unpaidDays),
    pausedFrom: after(due, grace.unpaidDays + grace.readOnlyDays),
    ...grace,
  };
}
