export { rolesIn } from './role-names.ts';
export { mailIn, type DigestFields, type MailName } from './mails.ts';
