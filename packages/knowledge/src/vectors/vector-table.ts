import { packVector, unpackVector } from './pack-vector.ts';

/** A passage's vector as it is stored. */
export interface StoredVector {
  passageId: string;
  vector: Uint8Array;
}

/** What one passage's entry takes beside its dimensions, about: identifier and scale. */
const besides = 96;

/** The vectors of a knowledge base in memory, for an exact scan. */
export class VectorTable {
  readonly dimensions: number;
  readonly #ids: string[] = [];
  readonly #scales: Float32Array;
  /** Four dimensions a word, the last word of a row filled with zeros: read so, a scan takes two thirds of the time. */
  readonly #words: Int32Array;
  readonly #wordsOfRow: number;

  /** @param rows of one model; those of another length than the first are left out: the model behind its name has changed */
  constructor(rows: readonly StoredVector[]) {
    const first = rows[0];
    this.dimensions = first ? unpackVector(first.vector).steps.length : 0;
    this.#scales = new Float32Array(rows.length);
    this.#wordsOfRow = Math.ceil(this.dimensions / 4);
    this.#words = new Int32Array(rows.length * this.#wordsOfRow);
    const bytes = new Int8Array(this.#words.buffer);
    for (const { passageId, vector } of rows) {
      const { scale, steps } = unpackVector(vector);
      if (steps.length !== this.dimensions) continue;
      const at = this.#ids.push(passageId) - 1;
      this.#scales[at] = scale;
      bytes.set(steps, at * this.#wordsOfRow * 4);
    }
  }

  get size(): number {
    return this.#ids.length;
  }

  /** What it holds in memory, in bytes. */
  get bytes(): number {
    return this.#ids.length * (this.dimensions + besides);
  }

  /** The passages nearest to a question's vector, nearest first, by the cosine; none where the vector is of another model. */
  nearest(question: readonly number[], most: number): { passageId: string; likeness: number }[] {
    const packed = packVector(question);
    if (!packed || question.length !== this.dimensions || most < 1) return [];
    const { scale, steps } = unpackVector(packed);
    const asked = new Int32Array(this.#wordsOfRow * 4);
    asked.set(steps);
    const best: { at: number; likeness: number }[] = [];
    let floor = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < this.#ids.length; at++) {
      const likeness = scale * (this.#scales[at] ?? 0) * this.#dot(asked, at);
      if (likeness <= floor) continue;
      best.push({ at, likeness });
      best.sort((a, b) => b.likeness - a.likeness);
      if (best.length > most) best.pop();
      if (best.length === most) floor = best.at(-1)?.likeness ?? floor;
    }
    return best.map(({ at, likeness }) => ({ passageId: this.#ids[at] ?? '', likeness }));
  }

  /** The hot loop, in whole numbers. A word holds its first dimension in its lowest byte: every machine that Node runs on is little-endian. */
  #dot(asked: Int32Array, row: number): number {
    const words = this.#words;
    const from = row * this.#wordsOfRow;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < this.#wordsOfRow; i++) {
      const word = words[from + i] ?? 0;
      const at = i << 2;
      a = (a + Math.imul(asked[at] ?? 0, (word << 24) >> 24)) | 0;
      b = (b + Math.imul(asked[at + 1] ?? 0, (word << 16) >> 24)) | 0;
      c = (c + Math.imul(asked[at + 2] ?? 0, (word << 8) >> 24)) | 0;
      d = (d + Math.imul(asked[at + 3] ?? 0, word >> 24)) | 0;
    }
    return a + b + c + d;
  }
}
