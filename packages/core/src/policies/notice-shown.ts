import type { Sql } from '@radrum/db';

/** Something that every assistant of the tenant shows at once, such as a boil-water notice. */
export interface EmergencyNotice {
  id: string;
  text: string;
  url: string | null;
  until: string | null;
  createdBy: string;
  createdAt: string;
}

/** The notice that is shown now. */
export async function noticeShown(sql: Sql, tenantId: string): Promise<EmergencyNotice | null> {
  const { rows } = await sql.query<
    Omit<EmergencyNotice, 'until' | 'createdAt'> & { until: Date | null; createdAt: Date }
  >(
    `select id, text, url, until, created_by as "createdBy", created_at as "createdAt" from emergency_notice
     where tenant_id = $1 and withdrawn_at is null and (until is null or until > now()) order by created_at desc limit 1`,
    [tenantId],
  );
  const row = rows[0];
  if (!row) return null;
  return { ...row, until: row.until?.toISOString() ?? null, createdAt: row.createdAt.toISOString() };
}
