/** The smallest piece of an answer that is checked and shown on its own, with its trailing citation marks. */
export interface Unit {
  readonly text: string;
  readonly kind: 'sentence' | 'item' | 'row' | 'heading' | 'space';
}

export interface UnitSplitter {
  /** Takes the next piece of a stream and gives the units that are complete now. */
  push(delta: string): Unit[];
  /** Gives what is left. */
  end(): Unit[];
}

/** A piece without any end is cut here, so that a model that never ends a sentence cannot fill the memory. */
const LONGEST_UNIT = 2_000;
/** How many characters after a full stop are needed to see whether a sentence ends there ("3. Mai", "[1]"). */
const LOOK_AHEAD = 4;

const ABBREVIATIONS = new Set(
  (
    'kl nr tel tfn ca st s sid jfr ev bl a d v s.k t.ex t.o.m fr.o.m o.s.v m.m m.fl bl.a f.d d.v.s s.a.s p.g.a e.d dvs osv etc ' +
    'resp inkl exkl max min kr avd gm mom dr prof adj obs art kap e.g i.e mr mrs ms st vs no approx z.b d.h u.a bzw usw ggf ' +
    'esim mm ym yms klo puh ul np godz tzn im t.j т.е т.д ул г'
  ).split(' '),
);
const MONTH_START = /^(?:jan|feb|mär|mar|apr|mai|maj|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|des)/i;
const END_MARK = /[.!?…。؟۔！？]/;
const CLOSING = /["'”’»)\]]/;
const LIST_LINE = /^[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]/;
const ROW_LINE = /^[ \t]*\||[^|\n]\|[^|\n]/;

/**
 * Splits a streamed answer into units. Whatever the pieces it comes in, the units put together are the input.
 *
 * @example
 * const units = createUnitSplitter();
 * units.push('Tunnan töms kl. 8.30. '); // nothing yet: a citation mark may follow
 * units.push('[1] Sedan'); // [{ text: 'Tunnan töms kl. 8.30. [1] ', kind: 'sentence' }]
 */
export function createUnitSplitter(): UnitSplitter {
  let held = '';
  const take = (isEnd: boolean): Unit[] => {
    const units: Unit[] = [];
    for (let cut = findEnd(held, isEnd); cut > 0; cut = findEnd(held, isEnd)) {
      units.push(toUnit(held.slice(0, cut)));
      held = held.slice(cut);
    }
    return units;
  };
  return {
    push(delta) {
      held += delta;
      return take(false);
    },
    end: () => take(true),
  };
}

function toUnit(text: string): Unit {
  if (text.trim() === '') return { text, kind: 'space' };
  if (/^\s*#{1,6}\s/.test(text)) return { text, kind: 'heading' };
  if (LIST_LINE.test(text)) return { text, kind: 'item' };
  return { text, kind: ROW_LINE.test(text) ? 'row' : 'sentence' };
}

/** Where the first unit of `text` ends; 0 when that cannot be told yet. */
function findEnd(text: string, isEnd: boolean): number {
  if (text === '') return 0;
  // A list item, row or heading is one unit however many sentences it has; which it is shows in its first characters.
  if (!isEnd && text.length < LOOK_AHEAD + 2 && !text.includes('\n')) return 0;
  const isLine = LIST_LINE.test(text) || /^[ \t]*[|#]/.test(text);
  const limit = Math.min(text.length, LONGEST_UNIT);
  for (let index = 0; index < limit; index += 1) {
    const character = text[index] ?? '';
    if (character === '\n') return afterLine(text, index + 1, isEnd);
    if (isLine || !END_MARK.test(character)) continue;
    const end = afterSentence(text, index, isEnd);
    if (end === 'unknown') return text.length < LONGEST_UNIT ? 0 : cutAt(text);
    if (end !== 'none') return end;
  }
  if (isEnd && text.length <= LONGEST_UNIT) return text.length;
  return text.length >= LONGEST_UNIT ? cutAt(text) : 0;
}

function cutAt(text: string): number {
  const space = text.lastIndexOf(' ', LONGEST_UNIT);
  const cut = space > 0 ? space + 1 : LONGEST_UNIT;
  // Never between the two halves of a character.
  return /[\ud800-\udbff]/.test(text[cut - 1] ?? '') ? cut - 1 : cut;
}

/** A line's marks may stand at the start of the next line. */
function afterLine(text: string, next: number, isEnd: boolean): number {
  if (next >= text.length) return isEnd ? next : text.trim() === '' ? next : 0;
  if (text[next] !== '[' || text.slice(0, next).trim() === '') return next;
  const marks = marksAt(text, next, isEnd);
  return marks === 'unknown' ? 0 : marks;
}

function afterSentence(text: string, dot: number, isEnd: boolean): number | 'none' | 'unknown' {
  let after = dot + 1;
  while (after < text.length && (END_MARK.test(text[after] ?? '') || CLOSING.test(text[after] ?? ''))) after += 1;
  if (after >= text.length && !isEnd) return 'unknown';
  const marks = marksAt(text, after, isEnd);
  if (marks === 'unknown') return 'unknown';
  const hasMarks = marks > after && text.slice(after, marks).includes(']');
  const next = text.slice(marks, marks + LOOK_AHEAD);
  if (next === '' || next.startsWith('\n')) {
    // The line break belongs to the unit that it ends.
    if (next !== '') return afterLine(text, marks + 1, isEnd) || 'unknown';
    return isEnd ? text.length : 'unknown';
  }
  if (next.length < LOOK_AHEAD && !next.includes('\n') && !isEnd) return 'unknown';
  if (hasMarks) return marks;
  if (marks === after) return 'none'; // no space follows: 8.30, radrum.se
  return isSentenceEnd(text, dot, next) ? marks : 'none';
}

function isSentenceEnd(text: string, dot: number, next: string): boolean {
  if (text[dot] !== '.') return text[dot] === '…' ? !/^\p{Ll}/u.test(next) : true;
  if (/^\p{Ll}/u.test(next)) return false;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, dot - 20), dot))?.[0] ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  if (/^\p{L}$/u.test(word)) return false; // an initial
  return !(/^\d{1,2}$/.test(word) && MONTH_START.test(next));
}

/** Where the spaces and citation marks that follow `from` end; a mark that has only begun is not known yet. */
function marksAt(text: string, from: number, isEnd: boolean): number | 'unknown' {
  let position = from;
  for (;;) {
    let next = position;
    while (text[next] === ' ' || text[next] === '\t' || text[next] === '\u00a0') next += 1;
    const mark = /^\[\d{1,3}(?:, ?\d{1,3})*\]\.?/.exec(text.slice(next, next + 40));
    if (mark) position = next + mark[0].length;
    else {
      const isBegun = /^\[[\d, ]{0,38}$/.test(text.slice(next));
      if (!isEnd && (isBegun || next >= text.length)) return 'unknown';
      return next;
    }
    if (!isEnd && position >= text.length) return 'unknown';
  }
}
