import type { Query } from '../../ui/list/list-address';
import type { RouteQuestion } from '../models/shapes';

/** Kinds of calls that can be asked about, with what a model must be able to do for each. */
export const kinds = {
  chat: ['chat'],
  tools: ['chat', 'tools'],
  vision: ['chat', 'vision'],
  embedding: ['embedding'],
} as const satisfies Record<string, NonNullable<RouteQuestion['capabilities']>>;
export type Kind = keyof typeof kinds;
export const dataClasses = ['open', 'internal', 'confidential'] as const;

export const isKind = (value: string): value is Kind => Object.hasOwn(kinds, value);
export const usual = { model: 'auto', kind: 'chat', dataClass: 'open', tokens: 4_000 } as const;
export const mostTokens = 100_000_000;

/** A call that could be made, as it stands in the address. */
export interface Question {
  /** A profile or a model. */
  model: string;
  kind: Kind;
  dataClass: (typeof dataClasses)[number];
  tokens: number;
  /** Empty: under the organisation's rules. */
  assistant: string;
}

/** Reads the address. What there is not is left out, so that an old address asks the usual question. */
export function readQuestion(
  query: Query,
  known: { targets: readonly string[]; assistants: readonly string[] },
): Question {
  const one = (name: string): string => {
    const value = query[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  const [model, kind, tokens] = [one('model'), one('kind'), Number(one('tokens'))];
  return {
    model: known.targets.includes(model) ? model : usual.model,
    kind: isKind(kind) ? kind : usual.kind,
    dataClass: dataClasses.find((name) => name === one('data')) ?? usual.dataClass,
    tokens: Number.isInteger(tokens) && tokens >= 1 && tokens <= mostTokens ? tokens : usual.tokens,
    assistant: known.assistants.includes(one('assistant')) ? one('assistant') : '',
  };
}

/** The question as the server takes it. */
export const askedOf = ({ model, kind, dataClass, tokens, assistant }: Question): RouteQuestion => ({
  model,
  capabilities: [...kinds[kind]],
  dataClass,
  estimatedTokens: tokens,
  ...(assistant && { assistantId: assistant }),
});
