import { afterAll, describe, expect, inject, test } from 'vitest';
import { ConflictError, newId, openDatabase } from '../src/index.ts';
import './provided.ts';

const db = openDatabase(inject('appUrl'), 6);
afterAll(() => db.close());

const [ours, theirs] = [newId('tenant'), newId('tenant')];
const addKnowledgeBase = (tenantId: string, id: string) =>
  db.forTenant(tenantId, (tx) => tx.knowledgeBase.create({ data: { tenantId, id, name: 'Webbplatsen' } }));

describe('a tenant', () => {
  test('sees its own rows and nobody else’s, also where the application forgets to ask for its own', async () => {
    const id = newId('knowledgeBase');
    await addKnowledgeBase(ours, id);
    expect(await db.forTenant(ours, (tx) => tx.knowledgeBase.findMany({ where: { id } }))).toHaveLength(1);
    expect(await db.forTenant(theirs, (tx) => tx.knowledgeBase.findMany())).toEqual([]);
    const raw = await db.sqlForTenant(theirs, (sql) => sql.query('select * from knowledge_base'));
    expect(raw.rows).toEqual([]);
  });

  test('cannot write, move or delete rows into or out of another tenant', async () => {
    const id = newId('knowledgeBase');
    await addKnowledgeBase(ours, id);
    const foreign = { tenantId: ours, id: newId('knowledgeBase'), name: 'x' };
    await expect(db.forTenant(theirs, (tx) => tx.knowledgeBase.create({ data: foreign }))).rejects.toThrow(
      /row-level security/,
    );
    const move = db.forTenant(ours, (tx) => tx.knowledgeBase.updateMany({ where: { id }, data: { tenantId: theirs } }));
    await expect(move).rejects.toThrow(/row-level security/);
    expect(await db.forTenant(theirs, (tx) => tx.knowledgeBase.deleteMany())).toEqual({ count: 0 });
    expect(await db.forTenant(ours, (tx) => tx.knowledgeBase.count({ where: { id } }))).toBe(1);
  });

  test('cannot refer to another tenant’s rows', async () => {
    const id = newId('knowledgeBase');
    await addKnowledgeBase(ours, id);
    const source = { tenantId: theirs, id: newId('source'), knowledgeBaseId: id, type: 'text', title: 'x' };
    await expect(db.forTenant(theirs, (tx) => tx.source.create({ data: source }))).rejects.toThrow(ConflictError);
  });

  test('may use an identifier that another tenant uses, and learns nothing by it', async () => {
    const id = newId('knowledgeBase');
    await addKnowledgeBase(ours, id);
    await addKnowledgeBase(theirs, id);
    await expect(addKnowledgeBase(theirs, id)).rejects.toThrow(ConflictError);
  });

  test('keeps what it sends without waiting, and nothing of a transaction in which anything failed', async () => {
    const [kept, lost] = [newId('knowledgeBase'), newId('knowledgeBase')];
    const add = 'insert into knowledge_base (tenant_id, id, name) values ($1, $2, $3)';
    await db.sqlForTenant(ours, async (sql) => sql.send(add, [ours, kept, 'Webbplatsen']));
    const sent = db.sqlForTenant(ours, async (sql) => {
      sql.send(add, [ours, lost, 'Webbplatsen']);
      sql.send(add, [theirs, lost, 'Webbplatsen']);
    });
    await expect(sent).rejects.toThrow(/row-level security/);
    const overheard = db.sqlForTenant(ours, async (sql) => {
      await sql.query(add, [ours, lost, 'Webbplatsen']);
      await sql.query('select 1/0').catch(() => {});
    });
    await expect(overheard).rejects.toThrow(/nothing of it was kept/);
    const there = await db.forTenant(ours, (tx) => tx.knowledgeBase.findMany({ where: { id: { in: [kept, lost] } } }));
    expect(there.map(({ id }) => id)).toEqual([kept]);
  });

  test('a name that PostgreSQL cannot read lets no statement out of the tenant’s role', async () => {
    const asked: unknown[] = [];
    const work = db.sqlForTenant('tnt_a\0b', async (sql) => {
      asked.push(...(await sql.query('select current_user').catch(() => ({ rows: [] }))).rows);
    });
    await expect(work).rejects.toThrow();
    expect(asked).toEqual([]);
  });

  test('is left by nothing that comes after its transaction', async () => {
    const [begun, late] = [Promise.withResolvers<void>(), Promise.withResolvers<unknown>()];
    const work = db.sqlForTenant(ours, async (sql) => {
      void begun.promise.then(() => sql.query('select current_user')).then(late.resolve, late.reject);
      await sql.query('select 1/0');
    });
    await expect(work).rejects.toThrow(/division by zero/);
    begun.resolve();
    await expect(late.promise).rejects.toThrow(/is over/);
  });

  test('without a name has no rows', async () => {
    expect(await db.sqlForTenant('', (sql) => sql.query('select * from knowledge_base')).then((r) => r.rows)).toEqual(
      [],
    );
  });

  test('cannot change what must not change: usage, audit events, versions', async () => {
    await expect(db.sqlForTenant(ours, (sql) => sql.query('delete from usage'))).rejects.toThrow(/permission denied/);
    await expect(db.sqlForTenant(ours, (sql) => sql.query("update audit_event set actor = 'x'"))).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.sqlForTenant(ours, (sql) => sql.query('update assistant_version set number = 2'))).rejects.toThrow(
      /permission denied/,
    );
  });

  test('cannot reach persons, sessions or other tenants', async () => {
    for (const table of ['person', 'session', 'verification_token', 'platform_event'])
      await expect(db.sqlForTenant(ours, (sql) => sql.query(`select * from ${table}`))).rejects.toThrow(
        /permission denied/,
      );
    const tenant = { id: ours, slug: ours, name: 'Ours' };
    await db.asOperator({ actor: 'test', action: 'tenant.create' }, (tx) => tx.tenant.create({ data: tenant }));
    await db.asOperator({ actor: 'test', action: 'tenant.create' }, (tx) =>
      tx.tenant.create({ data: { id: theirs, slug: theirs, name: 'Theirs' } }),
    );
    const seen = await db.sqlForTenant(ours, (sql) => sql.query<{ id: string }>('select id from tenant'));
    expect(seen.rows).toEqual([{ id: ours }]);
    const suspend = db.sqlForTenant(ours, (sql) => sql.query("update tenant set status = 'active'"));
    await expect(suspend).rejects.toThrow(/permission denied/);
  });
});

describe('the doors', () => {
  test('refuse to be opened inside one another', async () => {
    await expect(db.forTenant(ours, () => db.forTenant(theirs, async () => 1))).rejects.toThrow(/inside forTenant/);
    await expect(db.sqlForTenant(ours, () => db.forTenant(theirs, async () => 1))).rejects.toThrow(
      /inside sqlForTenant/,
    );
  });

  test('of the operator write down what was done and show no tenant’s content', async () => {
    const action = newId('event');
    await db.asOperator({ actor: 'operator', action }, async () => undefined);
    await expect(db.asOperator({ actor: 'operator', action: 'peek' }, (tx) => tx.document.findMany())).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.asOperator({ actor: 'operator', action: 'peek' }, (tx) => tx.message.findMany())).rejects.toThrow(
      /permission denied/,
    );
  });

  test('keep tenants apart under 600 transactions at once, some of which fail', async () => {
    const tenants = Array.from({ length: 6 }, () => newId('tenant'));
    for (const tenantId of tenants) await addKnowledgeBase(tenantId, newId('knowledgeBase'));
    const look = async (index: number) => {
      const tenantId = tenants[index % tenants.length] ?? '';
      const work = db.sqlForTenant(tenantId, async (sql) => {
        const { rows } = await sql.query<{ tenant_id: string }>('select tenant_id from knowledge_base');
        if (index % 7 === 0) throw new Error('given up');
        return rows.every((row) => row.tenant_id === tenantId) && rows.length === 1;
      });
      return work.catch((error: Error) => error.message);
    };
    const seen = new Set(await Promise.all(Array.from({ length: 600 }, (_, index) => look(index))));
    expect(seen).toEqual(new Set([true, 'given up']));
  });
});
