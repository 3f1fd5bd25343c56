import { membersWords } from './en/members';
import { accessWords } from './en/access';
import { accessibilityWords } from './en/accessibility';
import { accountWords } from './en/account';
import { assistantEditorWords } from './en/assistants/editor';
import { assistantListWords } from './en/assistants/list';
import { registerWords } from './en/assistants/register';
import { tryOutWords } from './en/assistants/try-out';
import { versionsWords } from './en/assistants/versions';
import { billingWords } from './en/billing';
import { commandWords } from './en/command';
import { conversationsWords } from './en/conversations';
import { explanationWords } from './en/explanation';
import { helpWords } from './en/help';
import { frameWords } from './en/frame';
import { handoffsWords } from './en/handoffs';
import { knowledgeWords } from './en/knowledge';
import { modelsWords } from './en/models';
import { onboardingWords } from './en/onboarding';
import { operatorWords } from './en/operator';
import { operatorBillingWords } from './en/operator-billing';
import { overviewWords } from './en/overview';
import { pageOwnersWords } from './en/page-owners';
import { partsWords } from './en/parts';
import { policiesWords } from './en/policies';
import { settingsWords } from './en/settings';
import { signInWords } from './en/sign-in';
import { sourcesWords } from './en/sources';
import { synonymsWords } from './en/synonyms';
import { testsWords } from './en/tests';
import { toolsWords } from './en/tools';
import { usageWords } from './en/usage';
import { workWords } from './en/work';
import { workImproveWords } from './en/work-improve';
import { workSummaryWords } from './en/work-summary';
import { workEditorWords } from './en/work-editor';
import { workReplyWords } from './en/work-reply';
import { workChatWords } from './en/work-chat';
import { workTimeWords } from './en/work-time';
import { workShellWords } from './en/work-shell';
import { workTaskWords } from './en/work-tasks';
import { workClassifyWords } from './en/work-classify';
import { commonsWords } from './en/commons';
import { workTemplateWords } from './en/work-template';
import { workTemplateEditorWords } from './en/work-template-editor';
import type { Messages } from './sv';

/** All words of the console in English: a translation of the meaning of the Swedish ones. */
export const en: Messages = {
  ...frameWords,
  ...helpWords,
  ...partsWords,
  ...commandWords,
  ...overviewWords,
  ...assistantListWords,
  ...assistantEditorWords,
  ...tryOutWords,
  ...versionsWords,
  ...registerWords,
  ...explanationWords,
  ...knowledgeWords,
  ...sourcesWords,
  ...synonymsWords,
  ...pageOwnersWords,
  ...policiesWords,
  ...toolsWords,
  ...conversationsWords,
  ...handoffsWords,
  ...modelsWords,
  ...testsWords,
  ...usageWords,
  ...billingWords,
  ...settingsWords,
  ...membersWords,
  ...accessWords,
  ...signInWords,
  ...accessibilityWords,
  ...accountWords,
  ...onboardingWords,
  ...operatorWords,
  ...operatorBillingWords,
  ...workWords,
  ...workShellWords,
  ...workTimeWords,
  ...workChatWords,
  ...workReplyWords,
  ...workEditorWords,
  ...workSummaryWords,
  ...workTaskWords,
  ...workClassifyWords,
  ...commonsWords,
  ...workImproveWords,
  ...workTemplateWords,
  ...workTemplateEditorWords,
};
