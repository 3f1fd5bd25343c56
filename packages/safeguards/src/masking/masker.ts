import { findSpans } from './find-spans.ts';
import type { MaskKind, Span } from './kinds.ts';
import { createPlaceholders } from './placeholders.ts';

export interface MaskedPart extends Span {
  readonly original: string;
  /** For example `[NAMN-1]`; `[NAMN-1.2]` is the same value in another spelling. */
  readonly placeholder: string;
}

export interface Mask {
  readonly text: string;
  /** In order, without overlaps; positions in the original text. */
  readonly parts: readonly MaskedPart[];
}

export interface MaskCorrections {
  /** Masked wherever they stand as whole words: a name that was missed. */
  readonly also: readonly string[];
  /** Never masked. */
  readonly keep: readonly string[];
}

export interface Masker {
  mask(text: string): Mask;
  /** Puts the originals back, also where a model changed a placeholder's case, spaces or brackets. */
  unmask(text: string): string;
}

/**
 * Replaces personal data by placeholders and puts it back. One masker serves a whole work: the same value gets the same
 * placeholder in all its texts, and what was once masked is masked in each later text.
 *
 * @example
 * const masker = createMasker();
 * masker.mask('Anna Berg, 070-174 06 05').text; // '[NAMN-1], [TELEFON-1]'
 * masker.unmask('Ring [namn-1] på [TELEFON-1]'); // 'Ring Anna Berg på 070-174 06 05'
 */
export function createMasker(corrections: MaskCorrections = { also: [], keep: [] }): Masker {
  const placeholders = createPlaceholders();
  const learnt = new Set<string>();
  const also = createFinder('words');
  const keep = createFinder('words');
  for (const text of corrections.also) also.add(text, 'name');
  for (const text of corrections.keep) keep.add(text, 'name');
  const seen = createFinder('anywhere');

  return {
    mask(text) {
      const spans = withCorrections(findSpans(text, learnt), also.find(text));
      for (const { kind, start, end } of spans)
        if (kind !== 'name' && end - start >= SHORTEST_REPEATED) seen.add(text.slice(start, end), kind);
      const all = inOrder([...spans, ...untouched(seen.find(text), spans)]);
      return replace(text, withoutSpace(text, without(all, keep.find(text))), placeholders);
    },
    unmask: (text) => placeholders.restore(text),
  };
}

/** Shorter pieces stand in a text by chance. */
const SHORTEST_REPEATED = 5;

function replace(text: string, spans: readonly Span[], placeholders: ReturnType<typeof createPlaceholders>): Mask {
  const alike = alikeSpans(text, spans, placeholders);
  const parts: MaskedPart[] = [];
  let masked = '';
  let position = 0;
  for (const { kind, start, end } of [...spans, ...alike].sort((a, b) => a.start - b.start)) {
    const original = text.slice(start, end);
    const placeholder = placeholders.give(kind, original, valueOf(kind, original));
    masked += text.slice(position, start) + placeholder;
    position = end;
    if (kind !== 'text') parts.push({ kind, start, end, original, placeholder });
  }
  return { text: masked + text.slice(position), parts };
}

/** What in the text looks like a placeholder that stands for something else; it gets a placeholder of its own. */
function alikeSpans(
  text: string,
  spans: readonly Span[],
  placeholders: ReturnType<typeof createPlaceholders>,
): { kind: 'text'; start: number; end: number }[] {
  const alike: { kind: 'text'; start: number; end: number }[] = [];
  let position = 0;
  for (const next of [...spans, { start: text.length, end: text.length }]) {
    for (const { start, end } of placeholders.reserve(text.slice(position, next.start)))
      alike.push({ kind: 'text', start: position + start, end: position + end });
    position = next.end;
  }
  return alike;
}

/** One value in all its spellings: "070-174 06 05" and "+46 70 174 06 05", "ANNA  BERG" and "Anna Berg". */
function valueOf(kind: MaskKind | 'text', original: string): string {
  const plain = original.normalize('NFKC').toLowerCase();
  switch (kind) {
    case 'phone':
      return plain
        .replace(/\(0\)/, '')
        .replace(/[^\d+]/g, '')
        .replace(/^(?:\+|00)46/, '0');
    case 'identity_number':
    case 'coordination_number':
    case 'organisation_number':
      return plain
        .replace(/^se/, '')
        .replace(/[\s./-]/g, '')
        .replace(/^(?:16|18|19|20)(?=.{10}$)/, '');
    case 'card':
    case 'account':
    case 'vehicle':
      return plain.replace(/[^\p{L}\p{N}]/gu, '');
    case 'text':
      return original;
    case 'email':
    case 'name':
    case 'address':
    case 'case':
    case 'property':
      return plain.replace(/\s+/g, ' ');
  }
}

/** What a person added, but for what stands within a longer piece that was found anyway. */
function withCorrections(found: readonly Span[], also: readonly Span[]): Span[] {
  const added = untouched(also, found, (span, other) => other.start <= span.start && other.end >= span.end);
  return inOrder([...added, ...without(found, added)]);
}

/** The spans that do not touch any of the others, both in order. */
function untouched(
  spans: readonly Span[],
  others: readonly Span[],
  touches: (span: Span, other: Span) => boolean = (span, other) => other.start < span.end,
): Span[] {
  let at = 0;
  return spans.filter((span) => {
    while (at < others.length && (others[at]?.end ?? 0) <= span.start) at += 1;
    const other = others[at];
    return other === undefined || !touches(span, other);
  });
}

function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}

/** What is left of a span beside another one. */
function around({ kind, start, end }: Span, hole: { readonly start: number; readonly end: number }): Span[] {
  return [
    { kind, start, end: Math.min(end, hole.start) },
    { kind, start: Math.max(start, hole.end), end },
  ].filter((rest) => rest.end > rest.start);
}

/** The spans but for what shall be kept. */
function without(spans: readonly Span[], kept: readonly Span[]): Span[] {
  let at = 0;
  return spans.flatMap((span) => {
    while (at < kept.length && (kept[at]?.end ?? 0) <= span.start) at += 1;
    let rests: Span[] = [span];
    for (let hole = at; hole < kept.length && (kept[hole]?.start ?? 0) < span.end; hole += 1)
      rests = rests.flatMap((rest) => {
        const one = kept[hole];
        return one === undefined || one.end <= rest.start || one.start >= rest.end ? [rest] : around(rest, one);
      });
    return rests;
  });
}

/** Spans without the white space at their ends: a name of which a part is kept. */
function withoutSpace(text: string, spans: readonly Span[]): Span[] {
  return spans
    .map(({ kind, start, end }) => {
      const piece = text.slice(start, end);
      const from = start + (piece.length - piece.trimStart().length);
      return { kind, start: from, end: from + piece.trim().length };
    })
    .filter(({ start, end }) => end > start);
}

interface Finder {
  add(text: string, kind: MaskKind): void;
  /** In order, without overlaps. */
  find(text: string): Span[];
}

/** Finds many pieces of text at once: by how they begin, so that the time does not grow with their number. */
function createFinder(where: 'words' | 'anywhere'): Finder {
  const isWords = where === 'words';
  const size = isWords ? 1 : SHORTEST_REPEATED;
  const kinds = new Map<string, MaskKind>();
  /** How long the pieces are that begin so, the longest first: "Anna Berg" before "Anna". */
  const lengths = new Map<string, number[]>();
  return {
    add(text, kind) {
      const piece = isWords ? foldCase(text.trim()) : text;
      if (piece === '' || kinds.has(piece)) return;
      kinds.set(piece, kind);
      const known = lengths.get(piece.slice(0, size)) ?? [];
      if (!known.includes(piece.length))
        lengths.set(
          piece.slice(0, size),
          [...known, piece.length].sort((a, b) => b - a),
        );
    },
    find(text) {
      if (kinds.size === 0) return [];
      const folded = isWords ? foldCase(text) : text;
      const found: Span[] = [];
      for (let at = 0; at < folded.length; ) {
        const length = lengths
          .get(folded.slice(at, at + size))
          ?.find((one) => kinds.has(folded.slice(at, at + one)) && (!isWords || isWhole(folded, at, one)));
        const kind = length === undefined ? undefined : kinds.get(folded.slice(at, at + length));
        if (kind !== undefined) found.push({ kind, start: at, end: at + (length ?? 0) });
        at += length ?? 1;
      }
      return found;
    },
  };
}

/** Lower case letter by letter, so that positions stay. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}

/** Whole words; a genitive's s may follow. */
function isWhole(text: string, start: number, length: number): boolean {
  const after = text.slice(start + length, start + length + 2);
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    (!/^[\p{L}\p{N}]/u.test(after) || /^s(?![\p{L}\p{N}])/u.test(after))
  );
}
