import { serverFor } from '../../api/server-client';

/**
 * Whose session a cookie is. Null for nobody's, and also where the server cannot be asked: then the page is the one for everybody, and says so as
 * soon as somebody tries a way in.
 */
export const sessionOf = (cookie: string) =>
  serverFor(cookie)
    .me.query()
    .catch(() => null);
