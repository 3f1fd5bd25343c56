import { performance } from 'node:perf_hooks';
import { packVector, VectorTable } from '../packages/knowledge/src/vectors/index.ts';

/** How long an exact scan over a knowledge base's vectors takes, beside the same in floating point: `node bench/vectors.ts`. */
const [passages, dimensions, asked, wanted] = [50_000, 384, 60, 40];
const madeUp = (): number[] => Array.from({ length: dimensions }, () => Math.random() + Math.random() - 1);
const nothing = new Uint8Array(0);

const vectors = Array.from({ length: passages }, madeUp);
const table = new VectorTable(
  vectors.map((vector, at) => ({ passageId: String(at), vector: packVector(vector) ?? nothing })),
);
const floats = vectors.map((vector) => {
  const length = Math.hypot(...vector);
  return Float32Array.from(vector, (value) => value / length);
});

/** The peer: every product in floating point, then sorted. */
function exactly(question: readonly number[]): string[] {
  const likenesses = floats.map((vector) => question.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0));
  return likenesses
    .map((likeness, at) => ({ likeness, at }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, wanted)
    .map(({ at }) => String(at));
}

const times: number[] = [];
const peerTimes: number[] = [];
let same = 0;
for (let i = 0; i < asked; i++) {
  const question = madeUp();
  const begun = performance.now();
  const near = table.nearest(question, wanted);
  const scanned = performance.now();
  const exact = new Set(exactly(question));
  times.push(scanned - begun);
  peerTimes.push(performance.now() - scanned);
  same += near.filter(({ passageId }) => exact.has(passageId)).length;
}
const inWords = (list: number[]): string => {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return `least ${at(0)} ms, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
};
console.log(
  `${passages} x ${dimensions}, a byte a dimension (${(table.bytes / 1e6).toFixed(0)} MB): ${inWords(times)}`,
);
console.log(`the same in floating point (${((passages * dimensions * 4) / 1e6).toFixed(0)} MB): ${inWords(peerTimes)}`);
console.log(`of the ${wanted} nearest in floating point, found: ${((100 * same) / asked / wanted).toFixed(1)} %`);
