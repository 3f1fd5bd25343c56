import { createHash } from 'node:crypto';

/** The folds of a cross-validation. */
export const foldCount = 5;

/** The fold of a topic: all questions of a topic fall into one, so that no fold is trained on what it is tested on. */
export const foldOf = (topic: string): number =>
  createHash('sha256')
    .update(topic.split(' ')[0] ?? '')
    .digest()
    .readUInt8(0) % foldCount;

/** Numbers by feature. */
export type Vector = Readonly<Record<string, number>>;
/** A choice among candidates, of which some are right. */
export interface Choice {
  candidates: { features: Vector; isRight: boolean }[];
}
/** A case that is right or wrong, with its weight in training. */
export interface Case {
  features: Vector;
  isRight: boolean;
  weight: number;
}

export const dot = (weights: Vector, features: Vector): number => {
  let sum = weights['bias'] ?? 0;
  for (const name in features) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
};

/**
 * Weights under which the right candidates of each choice are the likeliest (softmax over the candidates; the
 * right ones' probability together is maximised), with ridge regularisation; plain gradient ascent with momentum.
 */
export function trainChoices(
  choices: readonly Choice[],
  names: readonly string[],
  ridge = 0.5,
): Record<string, number> {
  const usable = choices.filter(({ candidates }) => candidates.some(({ isRight }) => isRight));
  return ascend(names, ridge, usable.length, (weights, gradient) => {
    for (const { candidates } of usable) {
      const scores = candidates.map(({ features }) => dot(weights, features));
      const most = Math.max(...scores);
      const mass = scores.map((score) => Math.exp(score - most));
      const all = mass.reduce((a, b) => a + b, 0);
      const right = mass.reduce((a, b, i) => a + (candidates[i]?.isRight ? b : 0), 0);
      for (const [i, { features, isRight }] of candidates.entries()) {
        const pull = (isRight ? (mass[i] ?? 0) / right : 0) - (mass[i] ?? 0) / all;
        if (pull !== 0) for (const name of names) gradient[name] = (gradient[name] ?? 0) + pull * (features[name] ?? 0);
      }
    }
  });
}

/**
 * Weights of a logistic model with a bias. A feature that speaks for an answer never weighs against it, and the other way round: what a few
 * cases suggest otherwise does not hold elsewhere.
 * @param against features that speak against
 */
export function trainCases(
  cases: readonly Case[],
  names: readonly string[],
  ridge = 0.5,
  against: readonly string[] = [],
): Record<string, number> {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const sign = (name: string) => (against.includes(name) ? -1 : 1);
  return ascend(['bias', ...names], ridge, total, (weights, gradient) => {
    for (const name of names) if ((weights[name] ?? 0) * sign(name) < 0) weights[name] = 0;
    for (const { features, isRight, weight } of cases) {
      const pull = weight * ((isRight ? 1 : 0) - 1 / (1 + Math.exp(-dot(weights, features))));
      gradient['bias'] = (gradient['bias'] ?? 0) + pull;
      for (const name of names) gradient[name] = (gradient[name] ?? 0) + pull * (features[name] ?? 0);
    }
  });
}

const steps = 200;

function ascend(
  names: readonly string[],
  ridge: number,
  size: number,
  addGradient: (weights: Record<string, number>, gradient: Record<string, number>) => void,
): Record<string, number> {
  const weights: Record<string, number> = {};
  const speed: Record<string, number> = {};
  for (let step = 0; step < steps; step++) {
    const gradient: Record<string, number> = {};
    addGradient(weights, gradient);
    for (const name of names) {
      const penalty = name === 'bias' ? 0 : ridge * (weights[name] ?? 0);
      speed[name] = 0.9 * (speed[name] ?? 0) + ((gradient[name] ?? 0) - penalty) / size;
      weights[name] = (weights[name] ?? 0) + 1.0 * (speed[name] ?? 0);
    }
  }
  return weights;
}
