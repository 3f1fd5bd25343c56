import { type Child, h } from './dom.ts';
import type { Words } from './words.ts';

/** A web address that may be linked; undefined for anything but http and https. */
export function webAddress(address: string | null): string | undefined {
  try {
    const url = new URL(address ?? '');
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A link. The site's own pages open in place, where the conversation goes on; others in a new tab, so that it is not lost.
 * Text alone where the address may not be linked.
 */
export function link(
  words: Words,
  address: string | null,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElement {
  if (/^(tel|mailto):/.test(address ?? '')) return h('a', { ...attributes, href: address ?? '' }, ...children);
  const href = webAddress(address);
  if (!href) return h('span', attributes, ...children);
  if (new URL(href).origin === location.origin) return h('a', { ...attributes, href }, ...children);
  const { 'aria-label': label, ...others } = attributes;
  const name: Record<string, string> = label ? { 'aria-label': `${label} ${words.newTab}` } : {};
  const note = !label && h('span', { class: 'sr' }, ` ${words.newTab}`);
  return h('a', { ...others, ...name, href, target: '_blank', rel: 'noopener' }, ...children, note);
}
