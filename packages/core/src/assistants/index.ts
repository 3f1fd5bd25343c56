export { getAppearance, previewTheme, type Appearance } from './appearance.ts';
export { draftAssistant, publishedAssistant } from './answering-assistant.ts';
export {
  getAssistant,
  listAssistantNames,
  listAssistants,
  type AssistantInfo,
  type AssistantName,
} from './assistant.ts';
export { compareVersions, versionComparison } from './compare-versions.ts';
export { createAssistant, deleteAssistant, updateAssistant } from './edit.ts';
export { lintAssistant, lintInput } from './lint-assistant.ts';
export { lintCodes, type LintCode, type LintFinding } from './lint-instructions.ts';
export { pauseAssistants, pausing } from './pause.ts';
export {
  getRegisterCard,
  listRegister,
  registerCard,
  riskOf,
  updateRegisterCard,
  weighRisk,
  type RegisterCard,
  type RegisterEntry,
  type RiskClass,
  type RiskQuestion,
} from './register.ts';
export {
  listVersions,
  publishAssistant,
  publishNote,
  publishScheduled,
  rollBackAssistant,
  versionChoice,
  type AssistantVersion,
  type KnowledgeRevision,
  unschedule,
} from './publish.ts';
export {
  assistantChanges,
  assistantSettings,
  audiences,
  newAssistant,
  type AssistantSettings,
  type NewAssistant,
} from './settings.ts';
export { type AssistantStanding, readStanding } from './standing.ts';
export { suggestQuestions, type SuggestedQuestion } from './suggest-questions.ts';
export { deriveTheme, type WidgetTheme } from './widget-theme.ts';
