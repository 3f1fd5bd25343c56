export { mailIn, type DigestFields, type MailName } from './mails.ts';
