export { answer } from './answer.ts';
export {
  conversationFilter,
  deleteConversation,
  feedbackInput,
  getConversation,
  giveFeedback,
  handOff,
  handoffInput,
  listConversations,
  seeConversation,
  seeMessage,
  type ConversationDetail,
  type ConversationInfo,
} from './conversations.ts';
export { longestQuestion } from './steps/admit.ts';
export type { Answer, AnswerEvent, AnsweringAssistant, Asking, Channel, Outcome, Question, Trace } from './turn.ts';
export { outcomes } from './turn.ts';
