'use client';
import { useState } from 'react';
import type { KeyInfo } from '../../../api/shapes';
import { lookUp } from '../../../locale/look-up';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Breakable } from '../../../ui/breakable';
import { Note } from '../../../ui/note';
import { Status } from '../../../ui/outcome';
import { Pager } from '../../../ui/pager';
import { type Column, Table } from '../../../ui/table';
import type { KeyScope } from '../shapes';
import { CreateKey } from './create-key';
import { endsSoon } from './expiry';
import { type MadeKey, NewKey } from './new-key';
import { RevokeKey } from './revoke-key';
import { RotateKey } from './rotate-key';

interface Props {
  page: { data: readonly KeyInfo[]; nextCursor: string | null };
  isFirst: boolean;
  tenant: { slug: string; timeZone: string };
  /** What the member may do, which is all that a key can be given. */
  scopes: readonly KeyScope[];
  /** The moment of the page. */
  now: string;
  canEdit: boolean;
}

/** A tenant's keys. A new one is shown once, at the top. */
export function Keys({ page, isFirst, tenant, scopes, now, canEdit }: Props) {
  const { words, format } = useLocale();
  const { settings } = words;
  const { keys } = settings;
  const [made, setMade] = useState<MadeKey | null>(null);
  const all = page.data;
  const hintOf = (id: string | null) => all.find((key) => key.id === id)?.hint;

  /** What takes the place of what. */
  const lineage = (key: KeyInfo): string | undefined => {
    const successor = all.find(({ rotatedFrom }) => rotatedFrom === key.id);
    if (successor) return keys.replacedBy(successor.hint);
    if (key.rotatedFrom === null) return undefined;
    const old = hintOf(key.rotatedFrom);
    return old ? keys.replaces(old) : keys.replacesGone;
  };
  const scopeWords = (key: KeyInfo) =>
    key.scopes.length >= Object.keys(settings.scopes).length
      ? settings.everything
      : key.scopes.map((scope) => lookUp(settings.scopes, scope) ?? scope).join(', ');
  const name: Column<KeyInfo> = {
    head: settings.organisation.name,
    isName: true,
    cell: (key) => (
      <>
        <strong>{key.name}</strong>
        <small className="dim nw">{keys.createdAt(format.date(key.createdAt))}</small>
        {key.author === null ? null : (
          <small className="dim break-words">
            <Breakable text={keys.createdBy(key.author)} />
          </small>
        )}
        {lineage(key) ? <small className="dim">{lineage(key)}</small> : null}
      </>
    ),
  };
  const hint: Column<KeyInfo> = {
    head: keys.key,
    cell: (key) => <code className="whitespace-nowrap">{settings.keyEnds(key.hint)}</code>,
  };
  const rest: Column<KeyInfo>[] = [
    {
      head: keys.expires,
      cell: ({ expiresAt }) =>
        expiresAt === null ? (
          <span className="whitespace-nowrap">{keys.noEnd}</span>
        ) : endsSoon(expiresAt, new Date(now)) ? (
          <Status state="warn">{keys.endsSoon(format.date(expiresAt))}</Status>
        ) : (
          <time dateTime={expiresAt}>{format.date(expiresAt)}</time>
        ),
    },
    {
      head: keys.lastUsed,
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? (
          keys.neverUsed
        ) : (
          <time className="nw" dateTime={lastUsedAt}>
            {format.date(lastUsedAt)} <small>{format.time(lastUsedAt)}</small>
          </time>
        ),
    },
    ...(canEdit
      ? [
          {
            head: words.actions.actions,
            isHeadHidden: true,
            cell: (key: KeyInfo) => (
              <div className="actions">
                {all.some(({ rotatedFrom }) => rotatedFrom === key.id) ? null : (
                  <RotateKey
                    apiKey={key}
                    tenant={tenant.slug}
                    onMade={(fresh, overlapHours) => setMade({ key: fresh, overlapHours })}
                  />
                )}
                <RevokeKey apiKey={key} tenant={tenant.slug} />
              </div>
            ),
          },
        ]
      : []),
  ];
  const tables = [
    {
      type: 'publishable',
      title: keys.publishable,
      text: keys.publishableText,
      may: {
        head: keys.origins,
        cell: (key: KeyInfo) => (key.origins.length > 0 ? <Origins origins={key.origins} /> : keys.anyOrigin),
      },
    },
    { type: 'secret', title: keys.secret, text: keys.secretText, may: { head: settings.may, cell: scopeWords } },
  ];
  const root = `/t/${tenant.slug}/settings/keys`;
  return (
    <>
      {made ? <NewKey made={made} /> : null}
      {canEdit ? null : (
        <div className="mb-5">
          <Note>{keys.readOnly}</Note>
        </div>
      )}
      {tables.map(({ type, title, text, may }) => {
        const rows = all.filter((key) => key.type === type);
        return (
          <Band key={type} title={title} text={text}>
            {rows.length > 0 ? (
              <Table
                label={title}
                rows={rows}
                keyOf={(key) => key.id}
                isMarked={({ hint: end }) => made !== null && made.key.endsWith(end)}
                columns={[name, hint, may, ...rest]}
              />
            ) : (
              <p className="dim">{keys.none}</p>
            )}
          </Band>
        );
      })}
      {page.nextCursor || !isFirst ? (
        <Pager
          count={null}
          older={page.nextCursor && `${root}?cursor=${page.nextCursor}`}
          first={isFirst ? null : root}
          words={words.actions}
        />
      ) : null}
      {canEdit ? (
        <Band title={keys.create} text={keys.createText}>
          <CreateKey tenant={tenant} scopes={scopes} onMade={(key) => setMade({ key })} />
        </Band>
      ) : null}
    </>
  );
}

/** Websites, one a line, without what is the same for all. Where there is no room, an address is broken before a dot. */
function Origins({ origins }: { origins: readonly string[] }) {
  return (
    <ul>
      {origins.map((origin) => (
        <li key={origin} className="break-words">
          <Breakable text={origin.replace(/^https:\/\//, '')} />
        </li>
      ))}
    </ul>
  );
}
