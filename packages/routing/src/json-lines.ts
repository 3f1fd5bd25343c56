import { placeOf } from './catalogue-error.ts';

/** A string, a mark, or a number or word. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs;

/** An object or list that is open, and where in it the reading is. */
interface Frame {
  place: string;
  /** Of a list: what comes next in it. */
  index: number | null;
  /** Of an object: the field that is being read. */
  key: string | null;
}

/**
 * The lines, from 1, on which the fields and elements of a JSON text begin, by their places as `placeOf` writes them.
 *
 * @param text JSON that parses
 * @example linesOf('{\n"models": [\n{"id": "a"}]}').get('models[0].id') // 3
 */
export function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const open: Frame[] = [];
  let line = 1;
  let read = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    line += breaksIn(text.slice(read, index));
    read = index;
    const frame = open.at(-1);
    if (found === '}' || found === ']') open.pop();
    else if (found === ',') {
      if (frame && frame.index !== null) frame.index += 1;
      else if (frame) frame.key = null;
    } else if (frame?.index === null && frame.key === null) {
      frame.key = String(JSON.parse(found));
      lines.set(placeOf(frame.place, frame.key), line);
    } else if (found !== ':') {
      const place = frame ? placeOf(frame.place, frame.index ?? frame.key ?? '') : '';
      if (!lines.has(place)) lines.set(place, line);
      if (found === '{' || found === '[') open.push({ place, index: found === '[' ? 0 : null, key: null });
    }
  }
  return lines;
}

/** The line of a place; where it is missing, of what is around it. */
export function lineOf(place: string, lines: ReadonlyMap<string, number>): number {
  const line = lines.get(place);
  if (line !== undefined || place === '') return line ?? 1;
  return lineOf(place.slice(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['), 0)), lines);
}

export const breaksIn = (text: string): number => text.split('\n').length - 1;
