/** Windows character sets of fonts (`\fcharset`), by their code pages. */
const pageOfCharset: Readonly<Record<number, number>> = {
  77: 10_000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Code pages whose name to TextDecoder is not `windows-…`. */
const labels: Readonly<Record<number, string>> = {
  // Those of DOS have no decoder; what they have in common with Latin 1 is read.
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10_000: 'macintosh',
  65_001: 'utf-8',
};

/** The code page of a font; null where it is the document's. */
export const codePageOf = (charset: number): number | null => pageOfCharset[charset] ?? null;

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();

/** Text from bytes of a code page; Western European where it is none that is known. */
export function decodePage(bytes: readonly number[], page: number): string {
  let decoder = decoders.get(page);
  if (!decoder) {
    try {
      decoder = new TextDecoder(labels[page] ?? `windows-${page}`);
    } catch {
      decoder = new TextDecoder('windows-1252');
    }
    decoders.set(page, decoder);
  }
  return decoder.decode(Uint8Array.from(bytes));
}
