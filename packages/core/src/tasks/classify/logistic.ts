/** Learning texts: how like they are each other, of which class each is, and how much each counts. */
export interface Lessons {
  /** Row by row, n × n. */
  likeness: Float32Array;
  classes: Int32Array;
  weights: Float32Array;
  classCount: number;
}

/** The penalty. Less lets single words decide, more makes all classes alike. Tried on our own set of messages. */
const restraint = 0.1;

/**
 * Multinomial logistic regression with an L2 penalty, in its dual form: a class's weights are a sum of the learning texts', so that only their
 * likeness to each other is needed and a few hundred texts with a hundred thousand features are learnt in milliseconds (the representer theorem:
 * Kimeldorf and Wahba, 1971). Gradient steps with Nesterov's momentum.
 * @returns how much each learning text speaks for each class: n × classCount
 */
export function learn(
  { likeness, classes, weights, classCount }: Lessons,
  start: Float32Array | null,
  rounds: number,
): Float32Array {
  const n = classes.length;
  const shares = new Float32Array(n * classCount);
  if (start !== null) shares.set(start);
  const ahead = shares.slice();
  const scores = new Float32Array(classCount);
  const step = 1 / (restraint + strongest(likeness, weights, n) / 2);
  const gradient = new Float32Array(n * classCount);
  for (let round = 1; round <= rounds; round++) {
    for (let i = 0; i < n; i++) {
      scores.fill(0);
      for (let j = 0; j < n; j++) {
        const like = likeness[i * n + j] ?? 0;
        if (like === 0) continue;
        const base = j * classCount;
        for (let c = 0; c < classCount; c++) scores[c] = (scores[c] ?? 0) + like * (ahead[base + c] ?? 0);
      }
      softmax(scores);
      const base = i * classCount;
      for (let c = 0; c < classCount; c++) {
        const wanted = classes[i] === c ? 1 : 0;
        gradient[base + c] = (weights[i] ?? 1) * ((scores[c] ?? 0) - wanted) + restraint * (ahead[base + c] ?? 0);
      }
    }
    const momentum = (round - 1) / (round + 2);
    for (let at = 0; at < shares.length; at++) {
      const before = shares[at] ?? 0;
      const next = (ahead[at] ?? 0) - step * (gradient[at] ?? 0);
      shares[at] = next;
      ahead[at] = next + momentum * (next - before);
    }
  }
  return shares;
}

/** The largest sum of a row bounds the likeness's largest eigenvalue. */
function strongest(likeness: Float32Array, weights: Float32Array, n: number): number {
  let most = 1;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += Math.abs(likeness[i * n + j] ?? 0);
    most = Math.max(most, sum * (weights[i] ?? 1));
  }
  return most;
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float32Array | Float64Array): void {
  const most = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp((scores[c] ?? 0) - most);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum;
}
