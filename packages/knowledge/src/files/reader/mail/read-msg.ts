import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import { decodeBody } from '../../../extract/decode-body.ts';
import { FileRefused } from '../../file-refused.ts';
import { rtfBlocks } from '../rtf/read-rtf.ts';
import type { Draft, Source } from '../source.ts';
import { mailbox, messageDraft } from './message.ts';
import { unpackRtf } from './unpack-rtf.ts';

/** Reads a message that Outlook saved. Messages attached to it are named as its other attachments are. */
export async function readMsg({ bytes, limits }: Source): Promise<Draft> {
  const reader = new msgreader.default(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  reader.parserConfig = { ansiEncoding: 'windows-1252' };
  const fields = reader.getFileData();
  if (fields.error !== undefined || fields.dataType !== 'msg') throw new FileRefused('damaged');
  const html = fields.bodyHtml ?? (fields.html ? decodeBody(fields.html, '') : '');
  const draft = messageDraft({
    from: mailbox(fields.senderName ?? '', addressOf(fields)),
    to: recipients(fields, 'to'),
    copies: recipients(fields, 'cc'),
    date: clockOf(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''),
    subject: fields.subject ?? '',
    html,
    text: fields.body ?? '',
    attachments: (fields.attachments ?? [])
      .filter(({ attachmentHidden }) => attachmentHidden !== true)
      .map(({ fileName, fileNameShort, name }) => fileName ?? name ?? fileNameShort ?? ''),
  });
  const isBodyless = html.trim() === '' && (fields.body ?? '').trim() === '';
  if (isBodyless && fields.compressedRtf)
    draft.blocks.push(...rtfBlocks(unpackRtf(fields.compressedRtf, limits.inflatedBytes)).blocks);
  return draft;
}

const recipients = (fields: FieldsData, kind: 'to' | 'cc'): string[] =>
  (fields.recipients ?? [])
    .filter(({ recipType }) => (recipType ?? 'to') === kind)
    .map((one) => mailbox(one.name ?? '', one.smtpAddress ?? one.email ?? ''));

/** An address within an Exchange organisation ("/O=…") says nothing to a reader. */
const addressOf = ({ senderSmtpAddress, senderEmail, creatorSMTPAddress }: FieldsData): string =>
  [senderSmtpAddress, senderEmail, creatorSMTPAddress].find((address) => address?.includes('@')) ?? '';

/** Outlook saves the moment in universal time; whose clock it was is not told. */
function clockOf(value: string): string {
  const time = Date.parse(value);
  return Number.isNaN(time) ? '' : `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
