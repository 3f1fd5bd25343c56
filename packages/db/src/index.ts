export { connectionOf, isEmbedded } from './connection.ts';
export { ConflictError, openDatabase, type Database, type Sql, type Transaction } from './database.ts';
export { databaseFailure, type DatabaseFailure } from './failures.ts';
export { Prisma } from './generated/client.ts';
export { newId, prefixes, type Kind } from './identifiers.ts';
export { refuseUnsafeRole, UnsafeRoleError } from './role-check.ts';
export { grantJobTables } from './job-tables.ts';
