import { toPlainCharacters } from '../personal-data.ts';
import { findAccountCells } from './find-account-cells.ts';
import { findCalledNumbers, findFormedAccounts, findIbans, findPersonalAccounts } from './find-accounts.ts';
import { findAddresses } from './find-addresses.ts';
import { findCases } from './find-cases.ts';
import { findProperties, findVehicles } from './find-designations.ts';
import { findNames } from './find-names.ts';
import {
  findFormedNumbers,
  findKnownNumbers,
  findNamedNumbers,
  findSpelledEmails,
  findVatNumbers,
} from './find-numbers.ts';
import { findBrokenPhones, findExtensions, findGroupedPhones } from './find-phones.ts';
import { findReferences } from './find-references.ts';
import { findUnknownNumbers } from './find-unknown-numbers.ts';
import { findFields } from './fields.ts';
import type { Span } from './kinds.ts';
import { toPlainLayout } from './plain-layout.ts';
import { withScannedDigits } from './scanned-digits.ts';

/** Laws and official reports; what stands in them is no number of a person's. */
const LAWS =
  /(?<![\p{L}\p{N}])(?:SFS|SOU|Ds|prop\.?|bet\.|AFS|SOSFS|HSLF-FS|NFS|BFS) (?:19|20)\d{2}(?:\/\d{2,4})?:\d{1,4}(?!\d)|\((?:1[789]|20)\d{2}:\d{1,4}\)/giu;

/** All but the names, in an order in which each takes what the ones before it left. */
function* findAll(text: string, fields: readonly Span[]): Generator<Span> {
  const named = [...findNamedNumbers(text)];
  const known = [...findKnownNumbers(text)];
  const formed = [...findFormedNumbers(text)];
  yield* findIbans(text);
  yield* findVatNumbers(text);
  yield* findSpelledEmails(text);
  yield* findBrokenPhones(text);
  yield* findPersonalAccounts(text);
  yield* findAccountCells(text);
  // First what is named, so that "bankgiro 5050-1055" is no telephone; then by form.
  yield* only(named, ['identity_number', 'coordination_number']);
  yield* only(known, ['email', 'card', 'identity_number', 'coordination_number']);
  yield* fields.filter(({ kind }) => kind !== 'name');
  yield* named;
  yield* only(formed, ['identity_number', 'coordination_number', 'organisation_number']);
  yield* findCalledNumbers(text);
  yield* findGroupedPhones(text);
  yield* findFormedAccounts(text);
  yield* known;
  yield* formed;
  yield* findExtensions(text);
  yield* findCases(text);
  yield* findReferences(text);
  yield* findAddresses(text);
  yield* findProperties(text);
  yield* findVehicles(text);
  yield* findUnknownNumbers(text);
}

function* only(spans: Iterable<Span>, kinds: readonly Span['kind'][]): Generator<Span> {
  for (const span of spans) if (kinds.includes(span.kind)) yield span;
}

/** Personal data of every kind in order of appearance, without overlaps. Linear in the text's length. */
export function findSpans(text: string, learnt: Set<string>): Span[] {
  const { text: written, positions } = toPlainCharacters(text);
  const plain = toPlainLayout({ text: withScannedDigits(written), positions });
  const fields = findFields(plain.text);
  const taken = new Uint8Array(plain.text.length + 1);
  const found: Span[] = [];
  const take = (span: Span): void => {
    if (span.end <= span.start || taken[span.start] !== 0 || taken[span.end - 1] !== 0) return;
    if (taken.subarray(span.start, span.end).includes(1)) return;
    taken.fill(1, span.start, span.end);
    found.push(span);
  };
  for (const { index, 0: law } of plain.text.matchAll(LAWS)) taken.fill(1, index, index + law.length);
  for (const span of findAll(plain.text, fields)) take(span);
  const called = fields.filter(({ kind }) => kind === 'name');
  for (const span of findNames(plain.text, (index) => taken[index] === 1, learnt, called)) take(span);
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({
      kind,
      start: plain.positions[start] ?? 0,
      end: (plain.positions[end - 1] ?? 0) + 1,
    }));
}
