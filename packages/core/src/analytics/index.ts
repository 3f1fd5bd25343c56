export { listUsage, type UsageRow } from './usage.ts';
export { readOverview, type Overview } from './overview.ts';
