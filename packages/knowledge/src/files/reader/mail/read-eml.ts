import PostalMime, { type Address, type Email } from 'postal-mime';
import { FileRefused } from '../../file-refused.ts';
import type { Draft, Source } from '../source.ts';
import { type Message, mailbox, messageDraft } from './message.ts';

/** Deeper and longer than any mail that a person sent, answers to answers included. */
const limits = { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 3 };

/** Reads a saved mail. */
export async function readEml({ bytes }: Source): Promise<Draft> {
  return messageDraft(toMessage(await parse(bytes)));
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, limits);
  } catch (error) {
    // It says with words only which of its limits was passed.
    if (error instanceof Error && /maximum/i.test(error.message))
      throw new FileRefused('too_complex', {
        sv: 'Meddelandet har för många delar i varandra eller för långa sidhuvuden.',
        en: 'The message has too many parts within each other, or headers that are too long.',
      });
    throw error;
  }
}

function toMessage(email: Email): Message {
  const sent = email.headers.find(({ key }) => key === 'date')?.value ?? '';
  return {
    from: email.from ? shown(email.from) : '',
    to: (email.to ?? []).map(shown),
    copies: (email.cc ?? []).map(shown),
    date: clockOf(sent),
    subject: email.subject ?? '',
    html: email.html ?? '',
    text: email.text ?? '',
    // What the page shows within itself, such as a logotype, is no attachment to its reader.
    attachments: email.attachments
      .filter(({ related }) => related !== true)
      .map(({ filename, mimeType }) => filename ?? mimeType),
  };
}

const shown = (address: Address): string =>
  address.group ? mailbox(address.name, '') : mailbox(address.name, address.address);

/** The day and the time by the sender's clock; as it stands where it is no date. */
function clockOf(value: string): string {
  const time = Date.parse(value.replace(/\([^)]*\)/g, ''));
  if (Number.isNaN(time)) return value;
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2})(\d{2})\s*(?:\(.*)?$/.exec(value.trim()) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return new Date(time + offset * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}
