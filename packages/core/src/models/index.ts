export { callContext, type CallContext } from './call-context.ts';
export { type Chat, type ChatAsked, openChat } from './chat.ts';
export { type ExplainedDecision, explainRoute, routeQuestion } from './explain-route.ts';
export { isModelName, listCallable } from './callable.ts';
export { embedTexts } from './embed.ts';
export {
  createOwnModel,
  deleteOwnModel,
  listOwnModels,
  newOwnModel,
  type OwnModelInfo,
  ownModelChanges,
  seeOwnModel,
  updateOwnModel,
} from './own-models.ts';
export {
  createProfile,
  deleteProfile,
  listProfiles,
  newProfile,
  profileChanges,
  type ProfileInfo,
  seeProfile,
  updateProfile,
} from './profiles.ts';
export { shareHealth } from './share-health.ts';
export { listModels, type ModelInfo } from './standing.ts';
export { unknownModel } from './target.ts';
export { type ModelTest, testModel } from './test-model.ts';
