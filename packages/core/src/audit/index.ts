export { listAuditEvents } from './list-audit-events.ts';
export { record } from './record.ts';
