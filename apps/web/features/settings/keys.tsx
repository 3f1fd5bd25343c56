'use client';
import { useState } from 'react';
import type { KeyInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { CodeBlock } from '../../ui/code-block';
import { type Column, Table } from '../../ui/table';
import { CreateKey } from './create-key';
import { RevokeKey } from './revoke-key';

/** A tenant's keys. A new one is shown once, at the top. */
export function Keys({ keys, tenant, canEdit }: { keys: readonly KeyInfo[]; tenant: string; canEdit: boolean }) {
  const { words, format } = useLocale();
  const { settings } = words;
  const [made, setMade] = useState<string | null>(null);
  const scopeWords = (key: KeyInfo) =>
    key.scopes.length >= Object.keys(settings.scopes).length
      ? settings.everything
      : key.scopes.map((scope) => lookUp(settings.scopes, scope) ?? scope).join(', ');
  const name: Column<KeyInfo> = {
    head: settings.name,
    isName: true,
    cell: (key) => (
      <>
        <strong>{key.name}</strong>
        <small className="dim">{format.date(key.createdAt)}</small>
      </>
    ),
  };
  const hint: Column<KeyInfo> = {
    head: settings.key,
    cell: (key) => <code className="whitespace-nowrap">{settings.keyEnds(key.hint)}</code>,
  };
  const rest: Column<KeyInfo>[] = [
    { head: settings.expires, cell: (key) => (key.expiresAt ? format.date(key.expiresAt) : settings.noEnd) },
    ...(canEdit
      ? [
          {
            head: words.actions.actions,
            isHeadHidden: true,
            cell: (key: KeyInfo) => <RevokeKey apiKey={key} tenant={tenant} />,
          },
        ]
      : []),
  ];
  const tables = [
    {
      type: 'publishable',
      title: settings.publishable,
      text: settings.publishableText,
      may: { head: words.site.origins, cell: (key: KeyInfo) => key.origins.join(', ') },
    },
    {
      type: 'secret',
      title: settings.secret,
      text: settings.secretText,
      may: { head: settings.may, cell: scopeWords },
    },
  ];
  return (
    <>
      {made ? (
        <section className="newkey" aria-labelledby="new-key">
          <h2 className="h3" id="new-key">
            {settings.keyMade}
          </h2>
          <p className="dim mt-2 mb-4">{settings.keyMadeText}</p>
          <CodeBlock text={made} label={settings.key} kind="main" />
        </section>
      ) : null}
      {tables.map(({ type, title, text, may }) => {
        const rows = keys.filter((key) => key.type === type);
        return (
          <Band key={type} title={title} text={text}>
            {rows.length > 0 ? (
              <Table label={title} rows={rows} keyOf={(key) => key.id} columns={[name, hint, may, ...rest]} />
            ) : (
              <p className="dim">{settings.noKeys}</p>
            )}
          </Band>
        );
      })}
      {canEdit ? (
        <Band title={settings.createKey}>
          <CreateKey tenant={tenant} onMade={setMade} />
        </Band>
      ) : null}
    </>
  );
}
