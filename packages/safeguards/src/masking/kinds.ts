/** What a masked part is. */
export const maskKinds = [
  'identity_number',
  'coordination_number',
  'organisation_number',
  'card',
  'account',
  'email',
  'phone',
  'name',
  'address',
  'vehicle',
  'case',
  'property',
] as const;
export type MaskKind = (typeof maskKinds)[number];

/** A piece of personal data, where it stands: UTF-16 units. */
export interface Span {
  readonly kind: MaskKind;
  readonly start: number;
  readonly end: number;
}

/** What a placeholder is called; `text` stands for a piece of the text that only looks like a placeholder. */
export const LABELS = {
  identity_number: 'PERSONNUMMER',
  coordination_number: 'SAMORDNINGSNUMMER',
  organisation_number: 'ORGNUMMER',
  card: 'KORT',
  account: 'KONTO',
  email: 'EPOST',
  phone: 'TELEFON',
  name: 'NAMN',
  address: 'ADRESS',
  vehicle: 'FORDON',
  case: 'ÄRENDE',
  property: 'FASTIGHET',
  text: 'TEXT',
} as const satisfies Record<MaskKind | 'text', string>;
