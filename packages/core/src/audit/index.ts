export {
  type AuditEvent,
  auditExport,
  auditFilter,
  auditQuery,
  exportAuditEvents,
  listAuditEvents,
} from './list-audit-events.ts';
export { readLastChange, type LastChange } from './last-change.ts';
export { nameSubjects } from './name-subjects.ts';
export { record, recordInSql } from './record.ts';
export { sealTenant, tenantsWithEvents } from './seal.ts';
export { type ChainProblem, type ChainReport, verifyChain } from './verify.ts';
