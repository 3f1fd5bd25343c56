export {
  type BudgetInfo,
  budgetChanges,
  createBudget,
  deleteBudget,
  listBudgets,
  newBudget,
  seeBudget,
  updateBudget,
} from './budgets.ts';
export { budgetScopes } from './held.ts';
export { type Ledger, ledgerOf } from './ledger.ts';
export { type Attempted, type MeteredCall, type Most, type UsageKind, usageKinds } from './metered-call.ts';
export { budgetPeriods } from './periods.ts';
export { type Leeway, type Reservation, type Reserved } from './reserve.ts';
export { sweepReservations } from './sweep.ts';
export {
  listUsage,
  sumUsage,
  type UsageGroup,
  usageGroups,
  usageQuery,
  type UsageRow,
  type UsageSum,
  type UsageSums,
} from './usage.ts';
export { warnBudget, warningLevels } from './warn.ts';
