import { detect } from 'tinyld';
import { changedLabel, readDate } from './changed-date.ts';
import { collapse, countWords } from './clean-text.ts';
import type { Block, Link } from './page.ts';
import { blockText } from './block-builder.ts';
import { type Element, elementsOf, isInside, rawText } from './tree.ts';

/** Shortest text whose language is guessed, in words. */
const leastWordsToGuess = 12;
const mostLinks = 5_000;
const separators = /\s+(?:[-–—|·•:]|::|»)\s+/;

/** The page's title: its h1 before the title element, which often carries the site's name. */
export function readTitle(
  root: Element,
  roots: readonly Element[],
  isLeftOut: (element: Element) => boolean,
  url: URL,
): string {
  const headings = [...elementsOf(root, (element) => !isLeftOut(element))].filter((element) => element.name === 'h1');
  const inContent = headings.find((heading) => roots.some((one) => isWithin(heading, one)));
  for (const heading of [inContent, ...headings]) {
    const text = heading ? rawText(heading) : '';
    if (/[\p{L}\p{N}]/u.test(text)) return text;
  }
  const named = metaOf(root, 'og:title') ?? '';
  const whole = collapse(
    [...elementsOf(root)].filter((element) => element.name === 'title' && !isInside(element, svg)).map(rawText)[0] ??
      '',
  );
  return withoutSiteName(whole || named, metaOf(root, 'og:site_name'), url);
}

const svg: ReadonlySet<string> = new Set(['svg']);

function isWithin(element: Element, ancestor: Element): boolean {
  for (let up: Element | null = element; up; up = up.parent) if (up === ancestor) return true;
  return false;
}

/** "Avgifter - Lindvik" without the site's name, which stands last or, where the host's name says so, first. */
export function withoutSiteName(title: string, siteName: string | null, url: URL): string {
  const parts = title.split(separators);
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  if (parts.length < 2) return title;
  const folded = (text: string): string =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, '');
  const host = folded(url.hostname);
  const isSite = (part: string): boolean =>
    part === siteName || (folded(part).length > 3 && host.includes(folded(part).replace(/kommun$/, '')));
  if (isSite(first) && !isSite(last))
    return collapse(title.slice(first.length).replace(/^\s*(?:[-–—|·•:]|::|»)\s+/, ''));
  return collapse(title.slice(0, title.lastIndexOf(last)).replace(/\s+(?:[-–—|·•:]|::|»)\s*$/, ''));
}

/** The content of a meta element by name, property or http-equiv. */
export function metaOf(root: Element, name: string): string | null {
  for (const element of elementsOf(root)) {
    if (element.name !== 'meta') continue;
    const { name: own, property, 'http-equiv': equiv, content } = element.attributes;
    if (content && [own, property, equiv].some((one) => one?.toLowerCase() === name)) return collapse(content);
  }
  return null;
}

/** The page's language as it declares it, else as its text reads. */
export function readLanguage(root: Element, roots: readonly Element[], blocks: readonly Block[]): string | null {
  const declared = [...roots, ...[...elementsOf(root)].filter((element) => element.name === 'page-root')]
    .map((element) => element.attributes['lang'] ?? element.attributes['xml:lang'])
    .find((lang) => lang && /^[a-z]{2,3}(?:[-_]|$)/i.test(lang));
  if (declared) return declared.slice(0, /^[a-z]{3}/i.test(declared) ? 3 : 2).toLowerCase();
  const text = blocks
    .map((block) => blockText(block))
    .join('\n')
    .slice(0, 4_000);
  return countWords(text) >= leastWordsToGuess ? detect(text) || null : null;
}

const changedMetas: readonly string[] = [
  'article:modified_time',
  'og:updated_time',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'modified',
  'date.modified',
  'revised',
];
const publishedMetas: readonly string[] = [
  'article:published_time',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'date',
  'pubdate',
];

/** When the page was last changed or reviewed: as its text says, then its data for machines; else when it was published. */
export function readChangedDate(root: Element, lines: readonly string[]): string | null {
  const labels = lines.map(changedLabel).filter((found) => found !== null);
  const json = jsonDates(root);
  const metas = (names: readonly string[]): string[] =>
    names.map((name) => readDate(metaOf(root, name) ?? '')).filter((date) => date !== null);
  const times = (property: string): string[] =>
    [...elementsOf(root)]
      .filter((element) => element.attributes['itemprop'] === property)
      .map((element) => readDate(element.attributes['datetime'] ?? element.attributes['content'] ?? rawText(element)))
      .filter((date) => date !== null);
  const newest = (dates: readonly string[]): string | undefined => dates.toSorted().at(-1);
  return (
    newest(labels.filter((found) => !found.isPublished).map((found) => found.date)) ??
    newest([...json.modified, ...metas(changedMetas), ...times('dateModified')]) ??
    newest(labels.map((found) => found.date)) ??
    newest([...json.published, ...metas(publishedMetas), ...times('datePublished')]) ??
    null
  );
}

function jsonDates(root: Element): { modified: string[]; published: string[] } {
  const dates = { modified: [] as string[], published: [] as string[] };
  for (const element of elementsOf(root)) {
    if (element.name !== 'script') continue;
    const text = rawText(element).slice(0, 200_000);
    // The two properties are looked for in the text: broken JSON is common, and nothing else is wanted from it.
    for (const [, name, value] of text.matchAll(/"date(Modified|Published)"\s*:\s*"([^"]{8,40})"/g)) {
      const date = readDate(value ?? '');
      if (date) dates[name === 'Modified' ? 'modified' : 'published'].push(date);
    }
  }
  return dates;
}

/** The address against which the page's links are read. */
export function readBase(root: Element, url: URL): URL {
  const href = [...elementsOf(root)].find((element) => element.name === 'base' && element.attributes['href'])
    ?.attributes['href'];
  return toWebAddress(href ?? '', url) ?? url;
}

/** An href as an absolute http(s) address without its fragment; null for anything else. */
export function toWebAddress(href: string, base: URL): URL | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.length > 2_048 || !URL.canParse(trimmed, base.href)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url;
}

/** Every link that may be followed, once each. */
export function readLinks(root: Element, base: URL): Link[] {
  const links = new Map<string, Link>();
  for (const element of elementsOf(root)) {
    if ((element.name !== 'a' && element.name !== 'area') || links.size >= mostLinks) continue;
    if (/\b(?:nofollow|ugc|sponsored)\b/i.test(element.attributes['rel'] ?? '')) continue;
    const url = toWebAddress(element.attributes['href'] ?? '', base);
    if (url && !links.has(url.href)) links.set(url.href, { url: url.href, text: rawText(element).slice(0, 300) });
  }
  return [...links.values()];
}

/** The canonical address, absolute, where the page names a valid one. */
export function readCanonical(root: Element, base: URL): string | null {
  for (const element of elementsOf(root)) {
    if (element.name !== 'link' || !/(?:^|\s)canonical(?:\s|$)/i.test(element.attributes['rel'] ?? '')) continue;
    const url = toWebAddress(element.attributes['href'] ?? '', base);
    if (url) return url.href;
  }
  return null;
}

/** Where a meta refresh leads; null when there is none, or when it only loads the same page again. */
export function readRefresh(root: Element, base: URL, own: URL): string | null {
  const target = /^\s*\d+(?:\.\d+)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i.exec(metaOf(root, 'refresh') ?? '')?.[1];
  const url = target ? toWebAddress(target, base) : null;
  return url && url.href !== new URL(own.href.replace(/#.*$/, '')).href ? url.href : null;
}

/** What meta robots (for all robots or this one) asks: not to keep the page, not to follow its links. */
export function readRobotsMeta(root: Element): { noindex: boolean; nofollow: boolean } {
  const rules = `${metaOf(root, 'robots') ?? ''},${metaOf(root, 'radrumbot') ?? ''}`.toLowerCase();
  const asks = (rule: string): boolean => new RegExp(`(?:^|[\\s,])(?:${rule}|none)(?:[\\s,]|$)`).test(rules);
  return { noindex: asks('noindex'), nofollow: asks('nofollow') };
}
