export {
  type AttemptRecord,
  CHAT_INTERRUPTION,
  type ChatCall,
  ChatFailure,
  type ChatFailureCode,
  type ChatInterruption,
  type FailedAttempt,
} from './chat-call.ts';
export type { ChatCompletion, ChatUsage } from './completion.ts';
export type { KeptAnswer } from './kept-answer.ts';
export { type ChatMessage, type ChatNeeds, type ChatRequest, needsOf, parseChatRequest } from './request.ts';
export { ChatRequestError, type ChatRequestCode } from './request-error.ts';
export { completeChat, streamChat, streamChatEvents } from './serve-chat.ts';
export type { ToolCall } from './upstream.ts';
