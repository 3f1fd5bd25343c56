import { cleanCharacters, collapse } from '../../../extract/clean-text.ts';
import { extractPage } from '../../../extract/extract-page.ts';
import type { Block } from '../../../extract/index.ts';
import { detectLanguage } from '../../../language/detect-language.ts';
import { readText } from '../../../text/read-text.ts';
import type { Draft } from '../source.ts';
import { attachmentsWarning } from '../warnings.ts';

/** A mail as both of its formats give it. */
export interface Message {
  from: string;
  to: string[];
  copies: string[];
  /** As it is shown, "2026-11-24 09:15". */
  date: string;
  subject: string;
  html: string;
  text: string;
  /** What the attached files are called. */
  attachments: string[];
}

const labels = {
  sv: { from: 'Från', to: 'Till', copies: 'Kopia', date: 'Datum', subject: 'Ämne', attachments: 'Bilagor' },
  en: { from: 'From', to: 'To', copies: 'Copy', date: 'Date', subject: 'Subject', attachments: 'Attachments' },
};

/** More names than this are no list of readers; the rest is counted. */
const mostNames = 50;
/** A saved mail has no address of its own; links in it are not followed. */
const nowhere = 'https://file.invalid/';

/** Puts a mail into blocks: who, when and about what as definitions, then what it says. Attachments are named, not opened. */
export function messageDraft(message: Message): Draft {
  const body = bodyBlocks(message);
  const words = labels[isEnglish(message, body) ? 'en' : 'sv'];
  const attachments = message.attachments.map(plainName);
  const entries = [
    { term: words.from, detail: message.from },
    { term: words.to, detail: nameList(message.to) },
    { term: words.copies, detail: nameList(message.copies) },
    { term: words.date, detail: message.date },
    { term: words.subject, detail: message.subject },
    { term: words.attachments, detail: nameList(attachments) },
  ].filter(({ detail }) => collapse(detail) !== '');
  return {
    title: message.subject,
    language: null,
    pages: null,
    blocks: [{ type: 'definitions', entries }, ...body],
    warnings: attachments.length > 0 ? [attachmentsWarning(attachments)] : [],
  };
}

/** The page of a mail is read as a page is, so that text which no reader sees is left out; the plain text where there is none. */
function bodyBlocks({ html, text }: Message): Block[] {
  const page = html.trim() === '' ? [] : extractPage(html, nowhere).blocks;
  if (page.length > 0) return page;
  return readText(text.replace(/^(?:>[ \t]?)+/gm, ''));
}

function isEnglish({ text, subject }: Message, body: readonly Block[]): boolean {
  const said = body.map((block) => (block.type === 'paragraph' ? block.text : '')).join('\n');
  return detectLanguage(`${subject}\n${said || text}`.slice(0, 4_000), { fallback: 'sv' }) === 'en';
}

const nameList = (names: readonly string[]): string =>
  names.length > mostNames
    ? `${names.slice(0, mostNames).join(', ')} … (${names.length})`
    : names.filter(Boolean).join(', ');

/** A name without folders, on one line. */
const plainName = (name: string): string =>
  collapse(cleanCharacters(name).split(/[/\\]/).at(-1) ?? '').slice(0, 200) || '?';

/** "Anna Holm <anna.holm@lindvik.example>", or what there is of it. */
export function mailbox(name: string, address: string): string {
  const [shown, place] = [collapse(name), collapse(address)];
  if (place === '' || shown === place) return shown;
  return shown === '' ? place : `${shown} <${place}>`;
}
