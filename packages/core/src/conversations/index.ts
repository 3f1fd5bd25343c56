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
export type { Explanation, Share } from '@radrum/knowledge';
export { explainQuestion, type ExplainedAnswer } from './explain.ts';
export { longestQuestion } from './steps/admit.ts';
export type { Answer, AnswerEvent, AnsweringAssistant, Asking, Channel, Outcome, Question, Trace } from './turn.ts';
export { outcomes } from './turn.ts';
