import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { connectionOf } from './connection.ts';
import { databaseFailure } from './failures.ts';
import { PrismaClient, type Prisma } from './generated/client.ts';
import { newId } from './identifiers.ts';

/** A Prisma client inside one transaction of one role. */
export type Transaction = Prisma.TransactionClient;

/** Plain SQL inside one transaction of one role. */
export interface Sql {
  query<Row>(text: string, values?: readonly unknown[]): Promise<{ rows: Row[]; rowCount: number | null }>;
  /**
   * A statement whose answer nobody needs: it is not waited for. Where it fails, the whole transaction does; so it takes no value that could
   * fail before it is sent.
   */
  send(text: string, values?: readonly (string | number | boolean | null | readonly string[])[]): void;
}

/** A row that is there already, or one that belongs to something that is not: a unique constraint, a foreign key, a lost race. */
export class ConflictError extends Error {
  readonly code = 'conflict';
}

const transactionLimits = { maxWait: 10_000, timeout: 15_000 };
/** One statement may take this long, its waiting for locks included; whoever asked has left by then. */
const statementMs = '60000';

/** The doors to the database. Each opens one short transaction with a role that can do no more than the door is for. */
export interface Database {
  /** The only way to a tenant's tables. No network call and no model call belongs inside `work`. */
  forTenant<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The same in plain SQL, for the paths where a question waits. */
  sqlForTenant<T>(tenantId: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Persons, sessions and sign-in links; reads which tenants a person is a member of. */
  forSignIn<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Cross-tenant work of the operator: the tenants themselves. What was done is written down in the same transaction. `enter` makes the rest
   * of the transaction one of that tenant and no longer the operator's: a new tenant is furnished in the transaction that makes it.
   * `isRecorded: false` is for what the worker looks up all the time.
   */
  asOperator<T>(
    deed: { actor: string; action: string; detail?: Prisma.InputJsonObject },
    work: (tx: Transaction, enter: (tenantId: string) => Promise<void>) => Promise<T>,
    options?: { isRecorded: boolean },
  ): Promise<T>;
  /** Removes a tenant's rows, those of append-only tables too: only for the disposal of the whole tenant. */
  asDisposal<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Resolves when a query is answered. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database for the application.
 * @param address a PostgreSQL URL, or the socket folder of the embedded engine
 * @param connections how many at most; Prisma and plain SQL share them
 */
export function openDatabase(address: string, connections = 8): Database {
  const pool = new pg.Pool({
    ...connectionOf(address),
    max: connections,
    pipeline: true, // what need not wait for an answer is sent at once
    connectionTimeoutMillis: transactionLimits.maxWait,
  });
  pool.on('error', () => {}); // an idle connection broke: the pool opens a new one when it is needed
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const inside = new AsyncLocalStorage<string>();

  function refuseNesting(door: string): void {
    const open = inside.getStore();
    if (open)
      throw new Error(`${door} was called inside ${open}: a transaction inside a transaction would wait for itself`);
  }

  async function withRole<T>(
    door: string,
    role: string,
    tenantId: string,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    refuseNesting(door);
    try {
      return await prisma.$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('role', ${role}, true), set_config('app.tenant_id', ${tenantId}, true),
          set_config('statement_timeout', ${statementMs}, true)`;
        return inside.run(door, () => work(tx));
      }, transactionLimits);
    } catch (error) {
      throw asConflict(error);
    }
  }

  return {
    forTenant: (tenantId, work) => withRole('forTenant', 'radrum_app', tenantId, work),
    asDisposal: (tenantId, work) => withRole('asDisposal', 'radrum_disposal', tenantId, work),
    forSignIn: (work) => withRole('forSignIn', 'radrum_sign_in', '', work),
    asOperator: ({ actor, action, detail = {} }, work, { isRecorded } = { isRecorded: true }) =>
      withRole('asOperator', 'radrum_operator', '', async (tx) => {
        if (isRecorded) await tx.platformEvent.create({ data: { id: newId('event'), actor, action, detail } });
        return work(tx, async (tenantId) => {
          await tx.$executeRaw`select set_config('role', 'radrum_app', true), set_config('app.tenant_id', ${tenantId}, true)`;
        });
      }),

    async sqlForTenant(tenantId, work) {
      refuseNesting('sqlForTenant');
      const client = await pool.connect();
      let broken: Error | undefined;
      const onLost = (error: Error) => {
        broken = error;
      };
      let isOver = false;
      const ask = (text: string, values?: readonly unknown[]) => {
        // what work began and did not wait for would be carried out as nobody's
        if (isOver) throw new Error('The transaction is over: a statement came after it.');
        return client.query(text, values === undefined ? undefined : [...values]);
      };
      client.on('error', onLost); // between two queries nobody else listens, and an error that nobody hears ends the process
      try {
        // Every round trip counts where a question or a call of a model waits for it: the first statement goes along with these messages. The
        // second is one of its own, so that it is part of the transaction even where it cannot be read: where it fails the transaction has, and
        // nothing after it is carried out.
        const sent: Promise<unknown>[] = [];
        const send: Sql['send'] = (text, values) => {
          const answer = ask(text, values);
          answer.catch(() => {}); // heard below
          sent.push(answer);
        };
        send('begin');
        send(
          `select set_config('role', 'radrum_app', true), set_config('app.tenant_id', ${pg.escapeLiteral(tenantId)}, true),
             set_config('statement_timeout', ${pg.escapeLiteral(statementMs)}, true)`,
        );
        const sql: Sql = {
          send,
          query: async <Row>(text: string, values?: readonly unknown[]) => {
            const { rows, rowCount } = await ask(text, values);
            return { rows: rows as Row[], rowCount }; // the statement's author says what its rows are
          },
        };
        const result = await inside.run('sqlForTenant', () => work(sql));
        isOver = true;
        const ended = client.query('commit');
        ended.catch(() => {});
        await Promise.all(sent);
        // PostgreSQL takes a commit of what has failed, and rolls it back
        if ((await ended).command !== 'COMMIT') throw new Error('A statement failed, so nothing of it was kept.');
        return result;
      } catch (error) {
        isOver = true;
        await client.query('rollback').catch(onLost);
        throw asConflict(error);
      } finally {
        client.off('error', onLost);
        client.release(broken);
      }
    },

    async ping() {
      await pool.query('select 1');
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

const asConflict = (error: unknown): unknown =>
  databaseFailure(error) === 'conflict'
    ? new ConflictError('That is there already, or what it belongs to is not.', { cause: error })
    : error;
