import type { Sql } from '@radrum/db';
import { z } from 'zod';
import { recordInSql } from '../audit/index.ts';
import { changedMeanwhile } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';

const name = 'page_owners';
const owners = z
  .array(
    z.object({
      /** Pages whose path begins so; the longest that fits counts. */
      path: z.string().trim().min(1).max(500).startsWith('/'),
      email: z.email().max(254),
    }),
  )
  .max(500);
export const pageOwnerList = z.object({
  owners,
  /** As it was when the form was opened; null where nothing was set yet. */
  updatedAt: z.iso.datetime().nullable(),
});
export type PageOwners = z.infer<typeof pageOwnerList>;

/** Who answers for which pages of the website, where the pages do not say so themselves. */
export async function getPageOwners(scope: Scope): Promise<PageOwners> {
  authorise(scope, 'knowledge:read');
  return scope.installation.db.sqlForTenant(scope.tenantId, (sql) => readPageOwners(sql, scope.tenantId));
}

/** @throws RadrumError `changed_meanwhile` */
export async function setPageOwners(scope: Scope, input: PageOwners): Promise<PageOwners> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation, actor } = scope;
  const given = pageOwnerList.parse(input);
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rowCount } = await sql.query(
      `insert into tenant_setting (tenant_id, name, value, updated_by, updated_at)
       values ($1, '${name}', $2, $3, date_trunc('milliseconds', clock_timestamp()))
       on conflict (tenant_id, name) do update set value = $2, updated_by = $3, updated_at = date_trunc('milliseconds', clock_timestamp())
         where tenant_setting.updated_at = $4`,
      [tenantId, JSON.stringify(given.owners), nameOf(actor), given.updatedAt && new Date(given.updatedAt)],
    );
    if (!rowCount) throw changedMeanwhile();
    await recordInSql(sql, scope, 'page_owners.changed', tenantId, { paths: given.owners.map(({ path }) => path) });
    return readPageOwners(sql, tenantId);
  });
}

async function readPageOwners(sql: Sql, tenantId: string): Promise<PageOwners> {
  const { rows } = await sql.query<{ value: unknown; updatedAt: Date }>(
    `select value, updated_at as "updatedAt" from tenant_setting where tenant_id = $1 and name = '${name}'`,
    [tenantId],
  );
  return { owners: owners.catch([]).parse(rows[0]?.value ?? []), updatedAt: rows[0]?.updatedAt.toISOString() ?? null };
}

/** An address in running text; one that a sentence ends with goes without the full stop. */
const addressShape = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/giu;
/** Headings under which a page says who answers for it. */
const contactHeading = /kontakt|contact|sidansvarig|ansvarig för sidan|page owner/iu;

/** Whom a page names to write to: what stands under a heading of contact before what stands elsewhere. */
export function addressOnPage(passages: readonly { headings: readonly string[]; text: string }[]): string | null {
  const addresses = (some: typeof passages) =>
    some
      .flatMap(({ text }) => text.match(addressShape) ?? [])
      .filter((one) => z.email().max(254).safeParse(one).success);
  const cards = passages.filter(({ headings, text }) =>
    contactHeading.test([...headings, text.slice(0, 60)].join(' ')),
  );
  return addresses(cards)[0] ?? addresses(passages)[0] ?? null;
}

/** Who answers for an address by the tenant's own list. */
export async function ownerByPath(sql: Sql, tenantId: string, url: string | null): Promise<string | null> {
  if (url === null || !URL.canParse(url)) return null;
  const { pathname } = new URL(url);
  const { owners: list } = await readPageOwners(sql, tenantId);
  const [closest] = list
    .filter(({ path }) => pathname.startsWith(path))
    .toSorted((one, other) => other.path.length - one.path.length);
  return closest?.email ?? null;
}
