import { toPlainCharacters } from '../personal-data.ts';
import { findAddresses } from './find-addresses.ts';
import { findCases, findProperties, findVehicles } from './find-designations.ts';
import { findNames } from './find-names.ts';
import {
  findFormedNumbers,
  findIbans,
  findKnownNumbers,
  findNamedNumbers,
  findPersonalAccounts,
} from './find-numbers.ts';
import type { Span } from './kinds.ts';

/** Laws and official reports; what stands in them is no number of a person's. */
const LAWS =
  /(?<![\p{L}\p{N}])(?:SFS|SOU|Ds|prop\.?|bet\.|AFS|SOSFS|HSLF-FS|NFS|BFS) (?:19|20)\d{2}(?:\/\d{2,4})?:\d{1,4}(?!\d)|\((?:1[789]|20)\d{2}:\d{1,4}\)/giu;

/** In this order each takes what is left. */
const FINDERS: readonly ((text: string) => Iterable<Span>)[] = [
  findIbans,
  findPersonalAccounts,
  // First what is named, so that "bankgiro 5050-1055" is no telephone; then by form.
  (text) => only(findNamedNumbers(text), ['identity_number', 'coordination_number']),
  (text) => only(findKnownNumbers(text), ['email', 'card', 'identity_number', 'coordination_number']),
  findNamedNumbers,
  (text) => only(findFormedNumbers(text), ['identity_number', 'coordination_number', 'organisation_number', 'account']),
  findKnownNumbers,
  findFormedNumbers,
  findCases,
  findAddresses,
  findProperties,
  findVehicles,
];

function* only(spans: Iterable<Span>, kinds: readonly Span['kind'][]): Generator<Span> {
  for (const span of spans) if (kinds.includes(span.kind)) yield span;
}

/** Personal data of every kind in order of appearance, without overlaps. Linear in the text's length. */
export function findSpans(text: string, learnt: Set<string>): Span[] {
  const plain = toPlainCharacters(text);
  const taken = new Uint8Array(plain.text.length + 1);
  const found: Span[] = [];
  const take = (span: Span): void => {
    if (span.end <= span.start || taken[span.start] !== 0 || taken[span.end - 1] !== 0) return;
    if (taken.subarray(span.start, span.end).includes(1)) return;
    taken.fill(1, span.start, span.end);
    found.push(span);
  };
  for (const { index, 0: law } of plain.text.matchAll(LAWS)) taken.fill(1, index, index + law.length);
  for (const find of FINDERS) for (const span of find(plain.text)) take(span);
  for (const span of findNames(plain.text, (index) => taken[index] === 1, learnt)) take(span);
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({
      kind,
      start: plain.positions[start] ?? 0,
      end: (plain.positions[end - 1] ?? 0) + 1,
    }));
}
