import { createSession, type Installation, type Proof } from '@radrum/core';
import type { Adapter, AdapterUser } from '@auth/core/adapters';

/** What one request to @auth/core is about: filled by the sign-in callback, read when the session is made. */
export interface Attempt {
  /** Who a connection's person is; known once core has admitted them. */
  admitted: { userId: string } | undefined;
  proof: Omit<Proof, 'userId'>;
}

/**
 * Only what sign-in links, connections and database sessions need. Persons are made by invitation or by a tenant's connection, so that
 * @auth/core makes nobody and links nothing: who an account is has been decided by core before this is asked.
 */
export function authAdapter(installation: Installation, attempt: Attempt): Adapter {
  const { db } = installation;
  return {
    getUser: (id) => db.forSignIn(async (tx) => asUserOrNull(await tx.user.findUnique({ where: { id } }))),
    getUserByEmail: (email) => db.forSignIn(async (tx) => asUserOrNull(await tx.user.findUnique({ where: { email } }))),
    getUserByAccount: async () => {
      const id = attempt.admitted?.userId;
      return id === undefined
        ? null
        : db.forSignIn(async (tx) => asUserOrNull(await tx.user.findUnique({ where: { id } })));
    },
    updateUser: ({ id, emailVerified }) =>
      db.forSignIn(async (tx) =>
        asUser(await tx.user.update({ where: { id }, data: { emailVerified: emailVerified ?? null } })),
      ),
    createSession: async (session) => {
      await createSession(installation, { ...attempt.proof, userId: session.userId }, session.sessionToken);
      return session;
    },
    // Nobody is signed in during a sign-in (auth.ts takes the cookie away): these are asked for by signing out only.
    getSessionAndUser: async () => null,
    updateSession: async () => null,
    createVerificationToken: async () => null,
    useVerificationToken: ({ identifier, token }) =>
      db.forSignIn(async (tx) => {
        const found = await tx.verificationToken.findUnique({ where: { identifier_token: { identifier, token } } });
        const { count } = await tx.verificationToken.deleteMany({ where: { identifier, token } });
        return count === 1 ? found : null; // of two at once only one deletes it
      }),
  };
}

interface Row {
  id: string;
  email: string;
  name: string | null;
  emailVerified: Date | null;
}
const asUser = ({ id, email, name, emailVerified }: Row): AdapterUser => ({ id, email, name, emailVerified });
const asUserOrNull = (row: Row | null): AdapterUser | null => row && asUser(row);
