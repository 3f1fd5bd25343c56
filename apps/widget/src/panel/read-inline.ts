/** A piece of a line. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'bold'; parts: Inline[] }
  | { type: 'mark'; number: number }
  | { type: 'link'; text: string; address: string };

const pieces =
  /\*\*(?<bold>[^*]+)\*\*|\[(?<mark>\d{1,2})\]|\[(?<name>[^\]]+)\]\((?<target>https?:[^\s)]+)\)|(?<url>https?:\/\/[^\s<>()]*[^\s<>().,;:!?])|(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g;
/** Three digits and more: emergency numbers are short. */
const phone = /\+?\d(?:[ -]?\d){2,}/g;

/**
 * Reads a line: bold, citation marks, web and mail addresses.
 * @param hasPhones whether numbers are telephone numbers, as in the reply to a crisis
 */
export function readInline(text: string, hasPhones = false): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const plain = (until: number) => {
    const between = text.slice(from, until);
    if (between) parts.push(...(hasPhones ? withPhones(between) : [{ type: 'text' as const, text: between }]));
  };
  for (const match of text.matchAll(pieces)) {
    plain(match.index);
    from = match.index + match[0].length;
    const { bold, mark, name, target, url, email } = match.groups ?? {};
    if (bold) parts.push({ type: 'bold', parts: readInline(bold, hasPhones) });
    else if (mark) parts.push({ type: 'mark', number: Number(mark) });
    else if (name && target) parts.push({ type: 'link', text: name, address: target });
    else if (url) parts.push({ type: 'link', text: url, address: url });
    else if (email) parts.push({ type: 'link', text: email, address: `mailto:${email}` });
  }
  plain(text.length);
  return parts;
}

function withPhones(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(phone)) {
    if (match.index > from) parts.push({ type: 'text', text: text.slice(from, match.index) });
    parts.push({ type: 'link', text: match[0], address: phoneAddress(match[0]) });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ type: 'text', text: text.slice(from) });
  return parts;
}

/** A telephone number as a link's address. */
export const phoneAddress = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
