/** What went wrong in the database, as far as it matters to whoever asked: it is away or busy, its disk is full, a row is in the way, a text cannot be stored. */
export type DatabaseFailure = 'unavailable' | 'full' | 'conflict' | 'unstorable';

/**
 * By PostgreSQL's code (https://www.postgresql.org/docs/current/errcodes-appendix.html), Node's, Prisma's, or the kind that Prisma's driver
 * adapter gives. Unique and foreign-key violations look the same from outside, so that nothing tells what another tenant has.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const codes: Record<DatabaseFailure, ReadonlySet<string>> = {
  full: words('53100 53200 ENOSPC'),
  conflict: words('23505 23503 P2002 P2003 UniqueConstraintViolation ForeignKeyConstraintViolation'),
  unstorable: words('22021 22P05'),
  // the second and third lines: it took too long, or lost to another transaction
  unavailable: words(`ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOENT ENOTFOUND EAI_AGAIN EHOSTUNREACH
    57014 55P03 40001 40P01 P1008 P2024 P2028 P2034
    SocketTimeout TransactionWriteConflict
    08000 08001 08003 08004 08006 57P01 57P02 57P03 57P05 25P03 53300 53400 P1001 P1002 P1017 P2037
    DatabaseNotReachable ConnectionClosed TooManyConnections`),
};
/** What node-postgres says without a code. */
const gone =
  /^(timeout exceeded when trying to connect|Connection terminated\b|Client has encountered a connection error|Cannot use a pool after calling end)/;
const deepestCause = 6;

/** What an error of the database means; undefined for any other error. */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  let rest = error;
  let found: DatabaseFailure | undefined;
  for (let depth = 0; depth < deepestCause && isObject(rest); depth++) {
    const { code, originalCode, kind, message } = rest;
    for (const name of ['full', 'conflict', 'unstorable', 'unavailable'] as const)
      if ([code, originalCode, kind].some((given) => typeof given === 'string' && codes[name].has(given))) return name;
    if (typeof message === 'string' && gone.test(message)) found = 'unavailable';
    rest =
      isObject(rest['meta']) && rest['meta']['driverAdapterError'] ? rest['meta']['driverAdapterError'] : rest['cause'];
  }
  return found;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
