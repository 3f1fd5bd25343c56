export const budgetPeriods = ['day', 'month'] as const;
export type BudgetPeriodName = (typeof budgetPeriods)[number];

/** The name of the day or month that a moment falls into on the tenant's clock: "2026-11-26", "2026-11". */
export function periodAt(period: BudgetPeriodName, moment: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
  return period === 'day' ? day : day.slice(0, 7);
}
