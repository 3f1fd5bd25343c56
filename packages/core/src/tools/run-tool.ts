import { z } from 'zod';
import type { Citable } from './citable.ts';
import type { ToolName } from './names.ts';
import { toolOf } from './registry.ts';
import { type ToolContext, type ToolProblem, ToolRefused } from './tool.ts';

/** What tools may take of an answer's time, of a model's steps and of its context. */
export const toolLimits = {
  /** How often a model may ask for tools before it must answer. */
  rounds: 3,
  callsARound: 4,
  argumentCharacters: 8_000,
  /** Of one call's result, and of all of an answer's. */
  resultCharacters: 5_000,
  allResultCharacters: 14_000,
  callMs: 4_000,
  allMs: 12_000,
} as const;

/** A call as a model made it: neither name nor input can be trusted. */
export interface ToolCall {
  name: string;
  input: string;
}
/** What a call gave: material to cite, or why there is none, in words for the model. */
export type ToolOutcome =
  | { found: readonly Citable[]; problem: null }
  | { found: readonly []; problem: ToolProblem; detail: string };

const refused = (problem: ToolProblem, detail: string): ToolOutcome => ({ found: [], problem, detail });

/**
 * Runs one call of a tool, under its time. Never throws: what goes wrong is told to the model, and the answer goes on.
 * @param allowed what the policy lets this assistant have
 * @param ms how long it may take at most
 */
export async function runTool(
  { name, input }: ToolCall,
  {
    allowed,
    context,
    ms,
    onFailure,
  }: {
    allowed: readonly ToolName[];
    context: ToolContext;
    ms: number;
    /** Told of what nobody expected. */
    onFailure: (error: unknown) => void;
  },
): Promise<ToolOutcome> {
  const tool = toolOf(name);
  if (!tool) return refused('unknown_tool', 'there is no such tool');
  if (!allowed.includes(tool.name)) return refused('not_allowed', 'the policy does not allow this tool');
  if (input.length > toolLimits.argumentCharacters) return refused('too_long', 'the arguments are too long');
  const given = readJson(input);
  if (given === undefined) return refused('invalid_input', 'the arguments are not JSON');
  if (ms <= 0) return refused('out_of_time', 'no time is left');
  const tooLate = Promise.withResolvers<ToolOutcome>();
  const timer = setTimeout(() => tooLate.resolve(refused('out_of_time', 'it took too long')), ms);
  try {
    const found = tool.run(given, context).then((all): ToolOutcome => ({ found: all, problem: null }));
    return await Promise.race([found, tooLate.promise]);
  } catch (error) {
    if (error instanceof ToolRefused) return refused(error.problem, error.message);
    if (error instanceof z.ZodError) return refused('invalid_input', wrongWith(error));
    onFailure(error);
    return refused('failed', 'the tool failed');
  } finally {
    clearTimeout(timer);
  }
}

/** Undefined for what is no JSON; no arguments at all are an empty object. */
function readJson(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wrongWith({ issues }: z.ZodError): string {
  const [first] = issues;
  return first
    ? `${first.path.join('.') || 'input'}: ${first.message}`.slice(0, 200)
    : 'the arguments have another shape';
}
