import { type Installation, newId, sessionDigest } from '@radrum/core';
import type { Adapter, AdapterUser } from '@auth/core/adapters';

/** Only what sign-in links and database sessions need. Persons are made by invitation, so that signing in creates nobody. */
export function authAdapter({ db }: Installation): Adapter {
  return {
    createUser: (user) =>
      db.forSignIn(async (tx) =>
        asUser(
          await tx.user.create({ data: { id: newId('user'), email: user.email, emailVerified: user.emailVerified } }),
        ),
      ),
    getUser: (id) => db.forSignIn(async (tx) => asUserOrNull(await tx.user.findUnique({ where: { id } }))),
    getUserByEmail: (email) => db.forSignIn(async (tx) => asUserOrNull(await tx.user.findUnique({ where: { email } }))),
    getUserByAccount: async () => null,
    updateUser: ({ id, emailVerified }) =>
      db.forSignIn(async (tx) =>
        asUser(await tx.user.update({ where: { id }, data: { emailVerified: emailVerified ?? null } })),
      ),
    createSession: (session) =>
      db.forSignIn(async (tx) => {
        const { userId, expires } = session;
        await tx.session.deleteMany({ where: { userId, expires: { lt: new Date() } } });
        await tx.session.create({ data: { tokenHash: sessionDigest(session.sessionToken), userId, expires } });
        return session;
      }),
    getSessionAndUser: (sessionToken) =>
      db.forSignIn(async (tx) => {
        const row = await tx.session.findUnique({
          where: { tokenHash: sessionDigest(sessionToken) },
          include: { user: true },
        });
        return row && { session: { sessionToken, userId: row.userId, expires: row.expires }, user: asUser(row.user) };
      }),
    updateSession: ({ sessionToken, expires }) =>
      db.forSignIn(async (tx) => {
        const row = await tx.session.update({
          where: { tokenHash: sessionDigest(sessionToken) },
          data: expires ? { expires } : {},
        });
        return { sessionToken, userId: row.userId, expires: row.expires };
      }),
    deleteSession: (sessionToken) =>
      db.forSignIn(async (tx) => {
        await tx.session.deleteMany({ where: { tokenHash: sessionDigest(sessionToken) } });
      }),
    createVerificationToken: (token) => db.forSignIn((tx) => tx.verificationToken.create({ data: token })),
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
