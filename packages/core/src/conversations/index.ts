export { answer } from './answer.ts';
export {
  conversationFilter,
  deleteConversation,
  getConversation,
  listConversations,
  type ConversationDetail,
  type ConversationInfo,
} from './conversations.ts';
export { feedbackInput, giveFeedback } from './feedback.ts';
export type { Explanation, Share } from '@radrum/knowledge';
export { explainQuestion, type ExplainedAnswer } from './explain.ts';
export {
  correction,
  correctMessage,
  maskConversation,
  masking,
  resolveConversation,
  resolving,
} from './deeds.ts';
export {
  closeGap,
  countOpenQuestions,
  draftFromGap,
  gapDraft,
  gapQuery,
  gapReopening,
  gapTopic,
  listGaps,
  reopenGap,
  type Gap,
} from './gaps.ts';
export { finishConversation } from './finish.ts';
export { latestQuestions, type ComparedAnswer } from './same-questions.ts';
export type { SideAnswer, Verdict } from './verdict.ts';
export { longestQuestion } from './steps/admit.ts';
export type { Answer, AnswerEvent, AnsweringAssistant, Asking, Channel, Outcome, Question, Trace } from './turn.ts';
export { seeConversation, seeMessage } from './own.ts';
export { outcomes } from './turn.ts';
