import type { Assistant } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { PageHead } from '../../ui/page-head';
import { Tabs } from '../../ui/tabs';
import { AssistantState } from './assistant-state';
import { PauseButton } from './pause-button';
import { Publish } from './publish';

/** What stands over every tab of an assistant. */
export function AssistantHead({
  assistant,
  tenant,
  canEdit,
  words,
  format,
}: {
  assistant: Assistant;
  tenant: string;
  canEdit: boolean;
  words: Messages;
  format: Format;
}) {
  const { assistants } = words;
  const root = `/t/${tenant}/assistants`;
  const here = `${root}/${assistant.slug}`;
  return (
    <>
      <PageHead
        title={assistant.name}
        crumbs={{ label: words.nav.crumbs, trail: [{ href: root, title: assistants.title }], here: assistant.name }}
        meta={
          <>
            <AssistantState assistant={assistant} words={words} format={format} />
            <time dateTime={assistant.updatedAt}>{assistants.savedAt(format.dateTime(assistant.updatedAt))}</time>
            <span>{assistants[assistant.audience]}</span>
          </>
        }
        actions={
          canEdit ? (
            <>
              {assistant.publishedVersion === null ? null : <PauseButton assistant={assistant} tenant={tenant} />}
              {assistant.hasChanges ? <Publish assistant={assistant} tenant={tenant} /> : null}
            </>
          ) : null
        }
      />
      <Tabs
        label={assistants.tabsLabel}
        tabs={[
          { href: here, title: assistants.tabs.answers },
          { href: `${here}/knowledge`, title: assistants.tabs.knowledge },
          { href: `${here}/handoff`, title: assistants.tabs.handoff },
          { href: `${here}/look`, title: assistants.tabs.look },
          { href: `${here}/site`, title: assistants.tabs.site },
          { href: `${here}/versions`, title: assistants.tabs.versions },
          { href: `${here}/register`, title: assistants.tabs.register },
        ]}
      />
    </>
  );
}
