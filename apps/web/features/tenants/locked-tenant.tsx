'use client';
import type { Membership } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { ConnectionButton } from '../sign-in/connection-button';
import { PasskeyButton } from '../sign-in/passkey-button';
import { SignInFailed } from '../sign-in/sign-in-failed';
import { useWays } from '../sign-in/use-ways';

/** The way into an organisation that wants its own sign-in. */
export function LockedTenant({ tenant, email }: { tenant: Membership; email: string }) {
  const { tenants, signIn } = useLocale().words;
  const { locked } = tenants;
  const ways = useWays(email);
  const to = `/t/${tenant.slug}`;
  if (ways.error) return <SignInFailed error={ways.error} />;
  if (!ways.data) return <p className="meta">{locked.looking}</p>;
  const own = ways.data.connections.filter((connection) => connection.tenant === tenant.name);
  return (
    <div className="ways mt-3">
      <p className="meta">{own.length > 0 ? locked.short : locked.noWay}</p>
      {own.map((connection) => (
        <ConnectionButton key={connection.id} connection={connection} to={to} />
      ))}
      {tenant.role === 'owner' ? (
        <>
          <PasskeyButton label={signIn.passkey.signIn} to={to} onDone={(path) => window.location.assign(path)} />
          <p className="meta">{locked.owner}</p>
        </>
      ) : null}
    </div>
  );
}
