import { type ChatRequest, isModelName, openChat, publishedAssistant, RadrumError, type Scope } from '@radrum/core';
import { assistantCompletion, type Completion } from './completion.ts';

/** How sensitive a caller may say that its texts are, in the header `radrum-data-class`. */
const dataClasses = ['open', 'internal', 'confidential'] as const;
type DataClass = (typeof dataClasses)[number];

/** @throws RadrumError `invalid_body` for a class that is none */
export function dataClassOf(header: string | undefined): DataClass {
  const known = dataClasses.find((one) => one === (header ?? 'open'));
  if (known) return known;
  throw new RadrumError('invalid_body', `radrum-data-class is one of ${dataClasses.join(', ')}.`);
}

/**
 * Who answers a chat: the profile, model or assistant that `model` names, looked for in this order.
 * @throws RadrumError `model_not_found` and what `openChat` throws
 */
export async function openCompletion(
  scope: Scope,
  asked: { request: ChatRequest; id: string; dataClass: DataClass; signal: AbortSignal },
): Promise<Completion> {
  const { model } = asked.request;
  if (await isModelName(scope, model)) return openChat(scope, asked);
  const assistant = /^[A-Za-z0-9_-]{1,100}$/.test(model)
    ? await publishedAssistant(scope, model).catch((error: unknown) => {
        if (error instanceof RadrumError && error.code === 'not_found') return undefined;
        throw error;
      })
    : undefined;
  return assistant ? assistantCompletion(scope, assistant, asked) : openChat(scope, asked);
}
