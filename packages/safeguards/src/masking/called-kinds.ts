import type { MaskKind } from './kinds.ts';

const OF_PERSONS =
  /(?<!\p{L})(?:pass|lma|id-?kort|nationellt|legitimation|körkort|visum|uppehålls|reserv|personid|pesel|hetu|henkilö|cpr|f(?:ø|ö)dsel|nid|ssn|nie|cnp)/iu;
const OF_PAYMENTS = /ocr|iban|ref(?:erens|erence)?(?!\p{L})|referensn|giro|betal|medgivande|konto|clearing/iu;

/** What a number is by the word that it is called with: a passport's, a payment's, or that of a customer, contract or matter. */
export function kindOfCalled(word: string): MaskKind {
  if (OF_PERSONS.test(word)) return 'identity_number';
  return OF_PAYMENTS.test(word) ? 'account' : 'case';
}
