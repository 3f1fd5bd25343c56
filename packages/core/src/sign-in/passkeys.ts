import { newId } from '@radrum/db';
import { notFound } from '../errors.ts';
import type { Installation } from '../installation.ts';
import type { Session } from '../members/index.ts';

/** A passkey as it is verified. */
export interface StoredPasskey {
  id: string;
  userId: string;
  /** Set where it opens one tenant only, because it was made in a session that was one tenant's. */
  tenantId: string | null;
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
}

/** The passkey with a credential's identifier, whoever's it is. */
export async function findPasskey(installation: Installation, credentialId: string): Promise<StoredPasskey | null> {
  const row = await installation.db.forSignIn((tx) => tx.passkey.findUnique({ where: { credentialId } }));
  return row && { ...row, publicKey: new Uint8Array(row.publicKey), counter: Number(row.counter) };
}

/** Notes that a passkey was used; its counter tells clones apart. */
export async function passkeyUsed(installation: Installation, id: string, counter: number): Promise<void> {
  await installation.db.forSignIn((tx) =>
    tx.passkey.update({ where: { id }, data: { counter, lastUsedAt: new Date() } }),
  );
}

/** Stores a passkey of the signed-in person. One made in a session that is one tenant's opens that tenant only. */
export async function addPasskey(
  installation: Installation,
  session: Session,
  passkey: Pick<StoredPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports'> & { name: string },
): Promise<{ id: string }> {
  const id = newId('passkey');
  await installation.db.forSignIn((tx) =>
    tx.passkey.create({ data: { ...passkey, id, userId: session.user.id, tenantId: session.tenantId } }),
  );
  return { id };
}

export async function listPasskeys(installation: Installation, session: Session) {
  const rows = await installation.db.forSignIn((tx) =>
    tx.passkey.findMany({
      where: { userId: session.user.id, ...(session.tenantId && { tenantId: session.tenantId }) },
      orderBy: { id: 'asc' },
    }),
  );
  return rows.map(({ id, name, credentialId, transports, createdAt, lastUsedAt }) => ({
    id,
    name,
    credentialId,
    transports,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** @throws RadrumError `not_found` also for somebody else's */
export async function removePasskey(installation: Installation, session: Session, id: string): Promise<void> {
  const { count } = await installation.db.forSignIn((tx) =>
    tx.passkey.deleteMany({
      where: { id, userId: session.user.id, ...(session.tenantId && { tenantId: session.tenantId }) },
    }),
  );
  if (count === 0) throw notFound();
}
