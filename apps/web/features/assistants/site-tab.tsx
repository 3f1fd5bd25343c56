'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { Assistant, KeyInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { CodeBlock } from '../../ui/code-block';
import { Area, Input } from '../../ui/field';
import { Note } from '../../ui/note';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';
import { originsOf } from '../settings/origins';
import { packageSnippet, scriptSnippet } from './snippets';

/** How the assistant gets onto the municipality's website. */
export function SiteTab(props: {
  assistant: Assistant;
  keys: readonly KeyInfo[];
  baseUrl: string;
  tenant: string;
  /** The colour that the widget's launcher has in this municipality. */
  fill: string;
  canMakeKeys: boolean;
}) {
  const { assistant, keys, baseUrl, tenant, fill, canMakeKeys } = props;
  const { words } = useLocale();
  const { site, settings } = words;
  const router = useRouter();
  const create = useMutation(useTRPC().keys.create.mutationOptions({ onSuccess: () => router.refresh() }));
  const place = {
    baseUrl,
    slug: assistant.slug,
    key: create.data?.key ?? site.yourKey,
    label: assistant.look.launcher || assistant.name,
    fill,
    side: assistant.look.side,
  };
  return (
    <div className="after-tabs">
      {assistant.publishedVersion === null ? (
        <div className="mb-5">
          <Note tone="warn">{site.notPublished}</Note>
        </div>
      ) : null}
      <Band title={site.keyTitle} text={site.keyText}>
        {create.data ? (
          <Note tone="ok" announce="status" title={site.keyOnce}>
            {site.keyOnceText}
          </Note>
        ) : canMakeKeys ? (
          <form
            className="stack form-width"
            onSubmit={(event) => {
              event.preventDefault();
              const form = new FormData(event.currentTarget);
              create.mutate({
                tenant,
                type: 'publishable',
                name: textOf(form, 'name'),
                origins: originsOf(textOf(form, 'origins')),
              });
            }}
          >
            <Input
              name="name"
              label={site.keyName}
              defaultValue={assistant.name}
              required
              maxLength={100}
              autoComplete="off"
            />
            <Area
              name="origins"
              label={site.origins}
              hint={site.originsHint}
              required
              rows={2}
              mono
              spellCheck={false}
            />
            <CallFailed error={create.error} />
            <div className="actions">
              <Button type="submit" busy={create.isPending && site.making}>
                {site.makeKey}
              </Button>
            </div>
          </form>
        ) : (
          <p className="dim">{site.ownerOnly}</p>
        )}
        {keys.length > 0 && !create.data ? (
          <div className="mt-6">
            <h3 className="h4">{site.existing}</h3>
            <p className="dim text-2">{site.existingText}</p>
            <ul className="rows mt-3">
              {keys.map((key) => (
                <li key={key.id} className="flow between">
                  <span>
                    {key.name}
                    <small className="block wrap-anywhere">{key.origins.join(', ')}</small>
                  </span>
                  <code>{settings.keyEnds(key.hint)}</code>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </Band>
      <Band title={site.snippet} text={site.snippetText}>
        <CodeBlock text={scriptSnippet(place)} label={site.snippet} kind={create.data ? 'main' : 'second'} />
      </Band>
      <Band title={site.npm} text={site.npmText}>
        <CodeBlock text={packageSnippet(place)} label={site.npm} />
      </Band>
    </div>
  );
}
