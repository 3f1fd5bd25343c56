/** Bytes before the dimensions: the vector's own scale. */
const head = 4;

/**
 * Packs a vector for storing: brought to length one, a byte a dimension, with the scale that its largest dimension needs before it.
 * Undefined for one that points nowhere.
 */
export function packVector(vector: readonly number[]): Uint8Array | undefined {
  const length = Math.hypot(...vector);
  if (!(length > 0)) return undefined;
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / length;
  const scale = largest / 127;
  const bytes = new Uint8Array(head + vector.length);
  new DataView(bytes.buffer).setFloat32(0, scale, true);
  const steps = new Int8Array(bytes.buffer, head);
  for (const [at, value] of vector.entries()) steps[at] = Math.round(value / length / scale);
  return bytes;
}

/** What `packVector` packed, without a copy. */
export function unpackVector(bytes: Uint8Array): { scale: number; steps: Int8Array } {
  return {
    scale: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getFloat32(0, true),
    steps: new Int8Array(bytes.buffer, bytes.byteOffset + head, bytes.byteLength - head),
  };
}
