import { normaliseEmail } from '../members/index.ts';

/** Hosts of private mailboxes: an address there proves no organisation. */
const privateMailboxes = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com live.se hotmail.se msn.com yahoo.com yahoo.se icloud.com me.com proton.me protonmail.com telia.com bredband.net comhem.se spray.se passagen.se mail.com gmx.com gmx.de web.de'.split(
    ' ',
  ),
);
export const domainOf = (email: string): string => normaliseEmail(email).split('@').at(-1) ?? '';
export const isPrivateMailbox = (domain: string): boolean => privateMailboxes.has(domain);
