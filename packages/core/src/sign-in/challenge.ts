import { randomBytes } from 'node:crypto';
import type { Installation } from '../installation.ts';
import { sha256 } from '../secrets.ts';

/** How long a challenge may be answered. */
const challengeMinutes = 5;

/** Something new to be signed, for one purpose and, where given, one person; it can be answered once. */
export async function challenge(installation: Installation, purpose: string, userId?: string): Promise<string> {
  const text = randomBytes(32).toString('base64url');
  const now = Date.now();
  await installation.db.forSignIn(async (tx) => {
    await tx.challenge.deleteMany({ where: { expiresAt: { lt: new Date(now) } } });
    await tx.challenge.create({
      data: { id: sha256(text), purpose, userId: userId ?? null, expiresAt: new Date(now + challengeMinutes * 60_000) },
    });
  });
  return text;
}

/** Whether a challenge was ours, was made for this, and comes back for the first time and in time. */
export async function useChallenge(
  installation: Installation,
  text: string,
  purpose: string,
  userId?: string,
): Promise<boolean> {
  const { count } = await installation.db.forSignIn((tx) =>
    tx.challenge.deleteMany({
      where: { id: sha256(text), purpose, userId: userId ?? null, expiresAt: { gt: new Date() } },
    }),
  );
  return count === 1;
}
