import type { Field } from './template.ts';
import { fold } from './values.ts';

/** Words for the same thing, as Swedish and English forms have them. A field whose label is one of them is found by the others too. */
const sameThing: readonly (readonly string[])[] = [
  ['belopp', 'summa', 'amount', 'sum', 'beloppet i kronor'],
  ['sökt belopp', 'ansökt belopp', 'belopp som söks', 'sökt summa', 'amount applied for'],
  ['beviljat belopp', 'beviljad summa', 'beviljas', 'granted amount'],
  ['sökande', 'sökandens namn', 'den sökande', 'namn på sökande', 'applicant', 'name of applicant'],
  ['handläggare', 'ansvarig handläggare', 'handläggs av', 'case officer', 'handled by'],
  ['mottagare', 'adressat', 'till', 'recipient', 'addressee', 'to'],
  ['avsändare', 'från', 'sender', 'from'],
  ['namn', 'för- och efternamn', 'förnamn och efternamn', 'fullständigt namn', 'name', 'full name'],
  [
    'ärendenummer',
    'diarienummer',
    'dnr',
    'diarienr',
    'ärendenr',
    'ärende nr',
    'case number',
    'reference number',
    'our reference',
  ],
  ['beslutsdatum', 'datum för beslut', 'beslutad', 'beslut fattat', 'date of decision', 'decision date'],
  ['datum', 'date', 'dag'],
  ['ansökningsdatum', 'datum för ansökan', 'ansökan inkom', 'ankomstdatum', 'inkom', 'date of application', 'received'],
  ['startdatum', 'från och med', 'fr.o.m.', 'gäller från', 'start date', 'from and including'],
  ['slutdatum', 'till och med', 't.o.m.', 'gäller till', 'end date', 'valid until'],
  ['sista svarsdag', 'svar senast', 'sista datum för svar', 'svarsdatum', 'answer by', 'deadline'],
  ['e-post', 'e-postadress', 'epost', 'epostadress', 'mejl', 'mejladress', 'mail', 'email', 'e-mail', 'e-mail address'],
  [
    'telefon',
    'telefonnummer',
    'tfn',
    'tel',
    'tel.',
    'mobil',
    'mobilnummer',
    'telefonnr',
    'phone',
    'telephone',
    'phone number',
  ],
  ['adress', 'gatuadress', 'postadress', 'utdelningsadress', 'address', 'postal address'],
  ['fastighet', 'fastighetsbeteckning', 'property', 'property designation'],
  ['ämne', 'ärende', 'rubrik', 'saken', 'subject', 'matter'],
  ['yta', 'area', 'storlek'],
  ['antal barn', 'antal hemmavarande barn', 'number of children'],
  ['förening', 'föreningens namn', 'organisation', 'association'],
];

/** The words by which a field is found. */
export interface FieldWords {
  /** Its label, its name, and the synonyms that the template gives. */
  own: string[];
  /** Other words for the same. */
  others: string[];
}

export function wordsOf(field: Field): FieldWords {
  const own = unique([field.label, field.name.replaceAll('_', ' '), ...(field.synonyms ?? [])].map(foldLabel));
  const others = sameThing.filter((group) => group.some((word) => own.includes(word))).flat();
  return { own, others: unique(others).filter((word) => !own.includes(word)) };
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].filter((word) => /[\p{L}\p{N}]/u.test(word));

/** A label as it compares: "Belopp (kr) *:" is "belopp". */
export const foldLabel = (text: string): string =>
  fold(text)
    .replace(/\s*\([^()]{0,40}\)\s*/g, ' ')
    .replace(/[\s:*.…_]+$/u, '')
    .replace(/^[\s*•\d.)]{0,6}(?=\p{L})/u, '')
    .trim();
