import { membersWords } from './sv/members';
import { accessWords } from './sv/access';
import { accessibilityWords } from './sv/accessibility';
import { accountWords } from './sv/account';
import { assistantEditorWords } from './sv/assistants/editor';
import { assistantListWords } from './sv/assistants/list';
import { registerWords } from './sv/assistants/register';
import { tryOutWords } from './sv/assistants/try-out';
import { versionsWords } from './sv/assistants/versions';
import { billingWords } from './sv/billing';
import { commandWords } from './sv/command';
import { conversationsWords } from './sv/conversations';
import { explanationWords } from './sv/explanation';
import { helpWords } from './sv/help';
import { frameWords } from './sv/frame';
import { handoffsWords } from './sv/handoffs';
import { knowledgeWords } from './sv/knowledge';
import { modelsWords } from './sv/models';
import { onboardingWords } from './sv/onboarding';
import { operatorWords } from './sv/operator';
import { operatorBillingWords } from './sv/operator-billing';
import { overviewWords } from './sv/overview';
import { pageOwnersWords } from './sv/page-owners';
import { partsWords } from './sv/parts';
import { policiesWords } from './sv/policies';
import { settingsWords } from './sv/settings';
import { signInWords } from './sv/sign-in';
import { sourcesWords } from './sv/sources';
import { synonymsWords } from './sv/synonyms';
import { testsWords } from './sv/tests';
import { toolsWords } from './sv/tools';
import { usageWords } from './sv/usage';
import { workWords } from './sv/work';
import { workImproveWords } from './sv/work-improve';
import { workSummaryWords } from './sv/work-summary';
import { workEditorWords } from './sv/work-editor';
import { workReplyWords } from './sv/work-reply';
import { workChatWords } from './sv/work-chat';
import { workTimeWords } from './sv/work-time';
import { workShellWords } from './sv/work-shell';
import { workTaskWords } from './sv/work-tasks';
import { workClassifyWords } from './sv/work-classify';
import { commonsWords } from './sv/commons';
import { workTemplateWords } from './sv/work-template';
import { workTemplateEditorWords } from './sv/work-template-editor';

/** All words of the console in Swedish. The English ones have the same keys; the compiler and a test see to that. */
export const sv = {
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
export type Messages = typeof sv;
