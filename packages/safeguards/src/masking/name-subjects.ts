import type { Word } from './name-words.ts';

const PERSON_DOES =
  /^(?:ringde|ringer|skrev|skriver|sade|sa|säger|bor|bodde|heter|mejlade|mailade|ansökte|flyttade|jobbar|arbetar|fyller|fyllde|hälsade|svarade|bad|berättade|undrar|undrade|uppger|uppgav|anser|begär|mår|går i|vägrar|saknar|ringt|följer|behöver|kommer|hämtar|lämnar|sover|gråter|trivs|uteblir|uteblev|önskar|deltar|deltog|påtalar|förklarar|tackar|nekar|medger|bestrider|har|hade|called|wrote|said|lives)$/;
/** Words of which "har" and the like say nothing: "Dina har", "Våren". */
const NO_SUBJECT =
  /^(?:vår|dag|min|mina|dina|sina|sin|per|liv|storm|mark|max|tor|love|may|will|bo|maj|rosa|hope|said|jan|april|grace|dan|din|set|sana|rut|ros|tim|bile|hong|ingen|ask|björk|can|gun|moon|le|sol|viol|an|long|wan|sun|tan|rim|ruta|mais|mattan|topi|sultan|rio|tala|my|ai|tom|joy|faith|rose|pearl|summer|dawn|ray|pilar|pippi|penny|luna|hans)$/;

/** "Saga har varit borta", "Tindra i 6C uppger": a word that begins the sentence and of which a person's doing is said. */
export function isSubject(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || NO_SUBJECT.test(word.lower)) return false;
  if (next?.isJoined === true && PERSON_DOES.test(next.lower)) return true;
  return words.slice(at + 1, at + 5).some(({ lower, start }) => start < word.end + 25 && PERSON_SAYS.test(lower));
}
const PERSON_SAYS = /^(?:uppger|uppgav|säger|berättar|berättade|ringde|ringer|skriver|skrev)$/;
