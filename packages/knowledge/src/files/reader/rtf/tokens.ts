/** What RTF is made of (Word 2007 Rich Text Format Specification 1.9.1). */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  /** Text in the encoding of its font: bytes that stand there, or escaped as `\'e5`. */
  | { kind: 'bytes'; bytes: number[] }
  /** Text that needs no encoding. */
  | { kind: 'text'; text: string };

const [backslash, open, close, apostrophe, space, minus] = [0x5c, 0x7b, 0x7d, 0x27, 0x20, 0x2d];
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d;

/** A run of text is handed over in pieces, so that a file which is one long run takes little memory. */
const longestRun = 4_096;
const longestWord = 32;

/** Parts RTF into its tokens, from beginning to end without looking back; whatever the bytes are, it ends. */
export function* tokens(bytes: Uint8Array): Generator<Token> {
  let run: number[] = [];
  const byteAt = (place: number): number => bytes[place] ?? 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = byteAt(at);
    const isEscapedByte = byte === backslash && byteAt(at + 1) === apostrophe;
    if (isEscapedByte) {
      const value = Number.parseInt(String.fromCharCode(byteAt(at + 2), byteAt(at + 3)), 16);
      if (!Number.isNaN(value)) run.push(value);
      at += 4;
    } else if (byte !== backslash && byte !== open && byte !== close) {
      if (!isLineEnd(byte) && byte !== 0) run.push(byte);
      at += 1;
    }
    const goesOn = isEscapedByte || (byte !== backslash && byte !== open && byte !== close);
    if (goesOn && run.length < longestRun) continue;
    if (run.length > 0) {
      yield { kind: 'bytes', bytes: run };
      run = [];
    }
    if (goesOn) continue;
    at += 1;
    if (byte === open) yield { kind: 'open' };
    else if (byte === close) yield { kind: 'close' };
    else if (isLetter(byteAt(at))) {
      const start = at;
      while (at - start < longestWord && isLetter(byteAt(at))) at += 1;
      const name = String.fromCharCode(...bytes.subarray(start, at));
      const numberStart = at;
      if (byteAt(at) === minus) at += 1;
      while (at - numberStart < 11 && isDigit(byteAt(at))) at += 1;
      const number = Number.parseInt(String.fromCharCode(...bytes.subarray(numberStart, at)), 10);
      const value = Number.isNaN(number) ? null : number;
      if (byteAt(at) === space) at += 1;
      // Bytes of a picture, which are no RTF.
      if (name === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', name, value };
    } else {
      const symbol = byteAt(at);
      at += 1;
      if (symbol === backslash || symbol === open || symbol === close)
        yield { kind: 'text', text: String.fromCharCode(symbol) };
      else if (symbol === 0x7e) yield { kind: 'text', text: '\u00a0' };
      else if (symbol === 0x5f) yield { kind: 'text', text: '\u2011' };
      else if (symbol === 0x2a) yield { kind: 'word', name: '*', value: null };
      else if (isLineEnd(symbol)) yield { kind: 'word', name: 'par', value: null };
    }
  }
  if (run.length > 0) yield { kind: 'bytes', bytes: run };
}
