export { listAuditEvents } from './list-audit-events.ts';
export { record, recordInSql } from './record.ts';
