import { cleanUntrusted } from '@radrum/safeguards';
import type { Citable } from '../../tools/index.ts';

/** Something to cite as a model is shown it: quoted, with its number and where it stands. */
export function quotedBlock(number: number, { title, headings, text, page, changedAt, documentId }: Citable): string {
  const where = [title, ...headings, ...(documentId === null && page !== null ? [`s. ${page}`] : [])];
  const place = where.map(cleanUntrusted).join(' › ').replaceAll(/["<>]/g, ' ');
  const changed = changedAt ? ` changed="${changedAt.slice(0, 10)}"` : '';
  return `<passage number="${number}" page="${place}"${changed}>\n${defuse(text)}\n</passage>`;
}

/** A passage cannot close its own quotation marks. */
export const defuse = (text: string): string => cleanUntrusted(text).replaceAll(/<(\/?)(passage|question)/gi, '‹$1$2');
