import pg from 'pg';
import { connectionOf, isEmbedded } from './connection.ts';

/** Thrown at start when the database user could step around row-level security. */
export class UnsafeRoleError extends Error {
  readonly code = 'unsafe_database_role';
}

const question = `
  select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = current_schema() and c.relkind in ('r', 'p') and pg_has_role(session_user, c.relowner, 'member')) as owns,
    (select count(*) from pg_roles g where g.rolname in ('radrum_app', 'radrum_sign_in', 'radrum_operator', 'radrum_jobs', 'radrum_disposal') and pg_has_role(session_user, g.oid, 'member')) as roles
  from pg_roles r where r.rolname = session_user`;

/**
 * Refuses a user of PostgreSQL that is a superuser, may bypass row-level security, owns a table or lacks the application's roles.
 * The embedded engine has one superuser only: there, row-level security stops mistakes, not attackers.
 * @param options.isMigrated false before the roles were made: then only what the user must not be is looked at
 * @throws UnsafeRoleError whose message says what to do
 */
export async function refuseUnsafeRole(
  address: string,
  { isMigrated = true }: { isMigrated?: boolean } = {},
): Promise<void> {
  if (isEmbedded(address)) return;
  const client = new pg.Client(connectionOf(address));
  await client.connect();
  try {
    const { rows } = await client.query<{
      name: string;
      superuser: boolean;
      bypasses: boolean;
      owns: boolean;
      roles: string;
    }>(question);
    const user = rows[0];
    if (!user) throw new UnsafeRoleError('The user of DATABASE_URL is not known to the database.');
    const refuse = (why: string): never => {
      throw new UnsafeRoleError(
        `DATABASE_URL: the database user "${user.name}" ${why}, so that one tenant's data could reach another. ` +
          'Use a login that owns nothing (create role radrum login password …), and give the owner of the tables in RADRUM_OWNER_URL for migrations.',
      );
    };
    if (user.superuser) refuse('is a superuser');
    if (user.bypasses) refuse('may bypass row-level security');
    if (user.owns) refuse('owns tables');
    if (isMigrated && Number(user.roles) < 5)
      throw new UnsafeRoleError(
        `DATABASE_URL: the database user "${user.name}" is not a member of Rådrum's roles. As the owner, run: grant radrum_app, radrum_sign_in, radrum_operator, radrum_jobs, radrum_disposal to "${user.name}";`,
      );
  } finally {
    await client.end();
  }
}
