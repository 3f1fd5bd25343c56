import { chatCall, modelAt } from '../../packages/routing/test/chat-call.ts';
import { type FakeProvider, startFakeProvider } from '../../packages/routing/test/fake-provider.ts';
import { FAULTS, type Fault } from '../../packages/routing/test/fault-grid.ts';
import { type ChatCall, ChatFailure, completeChat, streamChat } from '../../packages/routing/src/index.ts';

const ANSWER = 'Tunnan töms varannan vecka [1].';
const PATHS = [{}, { path: 'sdk' }] as const satisfies readonly Partial<ChatCall>[];

/** The text of a call, streamed or whole; what went wrong is thrown. */
async function textOf(call: ChatCall, isStream: boolean): Promise<string> {
  if (!isStream) return (await completeChat(call)).choices[0].message.content ?? '';
  let text = '';
  for await (const chunk of streamChat(call)) {
    const { choices, error } = JSON.parse(chunk);
    if (error) throw new Error('interrupted');
    text += choices[0]?.delta.content ?? '';
  }
  return text;
}

/** The grid on each path: every fault at the first model and at all, streamed and whole. */
export async function runGrid(): Promise<{ right: number; cells: number; wrong: string[] }> {
  const fake = await startFakeProvider({ piecesBeforeFault: 0 });
  const cells = PATHS.flatMap((path) =>
    FAULTS.flatMap((fault) =>
      [true, false].flatMap((isStream) => [true, false].map((isOnlyFirst) => ({ path, fault, isStream, isOnlyFirst }))),
    ),
  );
  const wrong: string[] = [];
  await Promise.all(
    cells.map(async (cell) => {
      if (!(await isRight(fake, cell))) wrong.push(JSON.stringify({ ...cell, fault: cell.fault.name }));
    }),
  );
  await fake.close();
  return { right: cells.length - wrong.length, cells: cells.length, wrong };
}

interface Cell {
  readonly path: Partial<ChatCall>;
  readonly fault: Fault;
  readonly isStream: boolean;
  readonly isOnlyFirst: boolean;
}

async function isRight(fake: FakeProvider, { path, fault, isStream, isOnlyFirst }: Cell): Promise<boolean> {
  const broken = (id: string, contextTokens: number) => {
    const { baseUrl, model } = fault.at(fake);
    return modelAt(baseUrl, model, { id, contextTokens });
  };
  const rest = isOnlyFirst ? modelAt(fake.url, 'ok', { contextTokens: 100_000 }) : broken('second', 3_000);
  const { call, records } = chatCall([broken('first', 4_000), rest], path);
  const reason = fault.reason[isStream ? 0 : 1];
  try {
    const text = await textOf(call, isStream);
    return isOnlyFirst && text === ANSWER && records[0]?.reason === reason;
  } catch (error) {
    if (isOnlyFirst || !(error instanceof ChatFailure)) return false;
    const { status, code } = fault.failure;
    return (
      error.status === status && error.code === code && error.attempts.every((attempt) => attempt.reason === reason)
    );
  }
}

const MIX = [
  'ok',
  '400',
  '401',
  '403',
  '404',
  '429',
  '500',
  '503',
  'empty',
  'blank',
  'malformed',
  'eof',
  'cut',
  'error-event',
  'html',
  'content-filter',
  'context-too-long',
];

/** Calls of two models that do anything at random and a healthy one: how many of them were answered, and right. */
export async function runMix(calls: number): Promise<number> {
  const fake = await startFakeProvider({ piecesBeforeFault: 0 });
  const pick = () => MIX[Math.floor(Math.random() * MIX.length)] ?? 'ok';
  let answered = 0;
  const one = async (index: number): Promise<void> => {
    const broken = ['a', 'b'].map((place) => modelAt(fake.url, pick(), { id: `${place}-${index}` }));
    const { call } = chatCall([...broken, modelAt(fake.url, 'ok', { id: 'rest' })], PATHS[index % 2 === 0 ? 0 : 1]);
    const text = await textOf(call, index % 4 < 2).catch(() => '');
    if (text === ANSWER) answered += 1;
  };
  for (let index = 0; index < calls; index += 50)
    await Promise.all(Array.from({ length: 50 }, (_, offset) => one(index + offset)));
  await fake.close();
  return answered;
}
