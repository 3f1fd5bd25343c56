/** A field of a page, as far as what somebody wrote there is concerned. */
export interface WrittenField {
  label: string;
  text: string;
}

/** What was written, to be pasted elsewhere: each text under the name of its field, or alone where there is only one. */
export function asOneText(fields: readonly WrittenField[]): string {
  const filled = fields.filter(({ text }) => text.trim() !== '');
  const [only] = filled;
  if (only && filled.length === 1) return only.text;
  return filled.map(({ label, text }) => (label ? `${label}\n${text}` : text)).join('\n\n');
}

/** Remembers in which fields of the page somebody writes. The last part of what it gives stops it. */
export function watchWriting(page: Document): { written: () => string; stop: () => void } {
  const touched = new Set<HTMLElement>();
  const remember = ({ target }: Event) => {
    if (target instanceof HTMLElement && isWriting(target)) touched.add(target);
  };
  page.addEventListener('input', remember, true);
  return {
    // those of a page that was left are gone
    written: () => asOneText([...touched].filter(({ isConnected }) => isConnected).map(fieldOf)),
    stop: () => page.removeEventListener('input', remember, true),
  };
}

const spoken = new Set(['text', 'email', 'tel', 'url', 'number']);

const isWriting = (field: HTMLElement): boolean =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && spoken.has(field.type)) ||
  field.isContentEditable;

function fieldOf(field: HTMLElement): WrittenField {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    return { label: field.ariaLabel ?? '', text: field.innerText };
  return { label: field.labels?.[0]?.textContent?.trim() ?? field.ariaLabel ?? '', text: field.value };
}
