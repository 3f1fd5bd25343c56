import { isOrganisation, type Word } from './name-words.ts';

export const COMPANY = /^(?:ab|hb|kb|aktiebolag|handelsbolag|brf|ltd|gmbh|oy|oyj|inc|llc|stiftelsen?)$/i;

/** "Norrlida Fastigheter AB", "Brf Utsikten": capitalised words up to a company's form. */
export function isCompany(words: readonly Word[], at: number): boolean {
  for (let next = at; next < at + 5; next += 1) {
    const [last, word] = [words[next - 1], words[next]];
    // "Krog & Kajkant HB"
    const isJoined = next === at || word?.isJoined === true || (word?.start ?? 0) - (last?.end ?? 0) === 3;
    if (word === undefined || !isJoined || !word.isCapitalised) return false;
    if (COMPANY.test(word.text)) return true;
  }
  return false;
}

/** "Carl Larssons väg" is named after somebody. */
export function isPlaceOf(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word?.isJoined === true && word.isCapitalised && word.lower.endsWith('s') && isOrganisation(words, at);
}

const ROOM =
  /^(?:(?:mötes|konferens|sammanträdes|grupp|hör|möt|lek|klass)?(?:rum|rummet|sal|salen|lokal|lokalen)|förskolan|avdelningen|avdelning|m\/s|stormen|orkanen|restaurang|café|kvarteret|kv)$/;

/** "Mötesrum Astrid är bokat, ta Selma i stället": rooms that are named after somebody. */
export function isRoom(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || (next?.isJoined === true && next.isCapitalised)) return false;
  const before = words[at - 1];
  if (before !== undefined && word.isJoined && ROOM.test(before.lower)) return true;
  if (before === undefined || !word.isJoined || !/^(?:ta|boka|bokar|välj|använd|eller|i)$/.test(before.lower))
    return false;
  return words.slice(Math.max(0, at - 8), at - 1).some(({ lower }) => ROOM.test(lower));
}
