export { mailIn, type MailName } from './mails.ts';
