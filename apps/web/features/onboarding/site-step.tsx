'use client';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button, ButtonLink } from '../../ui/button';
import { CodeBlock } from '../../ui/code-block';
import { Note } from '../../ui/note';
import { scriptSnippet } from '../assistants/snippets';
import { CallFailed } from '../session/call-failed';

/** The code for the website, with a key that works there and nowhere else; and the ways on. */
export function SiteStep(props: {
  tenant: string;
  assistant: Assistant;
  /** The website's address. */
  url: string | null;
  /** Whether keys were made before: their code cannot be shown again. */
  hadCode: boolean;
  place: { baseUrl: string; fill: string };
  canMakeKeys: boolean;
}) {
  const { tenant, assistant, url, hadCode, place, canMakeKeys } = props;
  const { words } = useLocale();
  const { site: say } = words.onboarding;
  const origin = url && URL.canParse(url) ? new URL(url).origin : null;
  const create = useMutation(useTRPC().keys.create.mutationOptions());
  const make = () =>
    create.mutate({ tenant, type: 'publishable', name: assistant.name, ...(origin && { origins: [origin] }) });
  const snippet = (key: string) =>
    scriptSnippet({ ...place, slug: assistant.slug, key, label: assistant.name, side: assistant.look.side });
  return (
    <>
      <section className="stack aboard-code" aria-labelledby="code-title">
        <h2 className="h3" id="code-title">
          {say.codeTitle}
        </h2>
        <p className="dim">{say.codeText}</p>
        {origin ? (
          <p className="dim">
            {say.origin} <strong className="wrap-anywhere">{origin}</strong>. {say.originMore}
          </p>
        ) : null}
        {create.data ? (
          <>
            <Note tone="ok" announce="status">
              {say.once}
            </Note>
            <CodeBlock text={snippet(create.data.key)} label={say.codeTitle} kind="main" />
          </>
        ) : canMakeKeys ? (
          <>
            {hadCode ? <Note>{say.hadCode}</Note> : null}
            <CallFailed error={create.error} />
            <div className="actions">
              <Button kind={hadCode ? 'second' : 'main'} busy={create.isPending && say.making} onClick={make}>
                {hadCode ? say.makeAgain : say.make}
              </Button>
            </div>
          </>
        ) : (
          <Note>{say.noRight}</Note>
        )}
      </section>
      <section className="stack aboard-code" aria-labelledby="try-it">
        <h2 className="h3" id="try-it">
          {say.tryTitle}
        </h2>
        <p className="dim">{say.tryText}</p>
        <div className="actions">
          <ButtonLink kind="second" href={`/t/${tenant}/assistants/${assistant.slug}`}>
            {say.tryIt}
          </ButtonLink>
          <ButtonLink kind="second" href={`/t/${tenant}`}>
            {say.console}
          </ButtonLink>
        </div>
      </section>
    </>
  );
}
