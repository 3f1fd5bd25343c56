import type { AuditEvent } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { Pager } from '../../ui/pager';
import { Table } from '../../ui/table';

interface Props {
  page: { data: readonly AuditEvent[]; nextCursor: string | null };
  isFirst: boolean;
  tenant: string;
  words: Messages;
  format: Format;
}

/** What was done, by whom and when, newest first. */
export function Log({ page, isFirst, tenant, words, format }: Props) {
  const { settings } = words;
  const root = `/t/${tenant}/settings/log`;
  /** "member:mem_1" is a kind and an identifier. */
  const actor = (name: string) => {
    const [kind = '', id] = name.split(':');
    return (
      <>
        {lookUp(settings.actors, kind) ?? kind}
        {id ? (
          <small>
            <code className="dim wrap-anywhere">{id}</code>
          </small>
        ) : null}
      </>
    );
  };
  return (
    <>
      <p className="lead mb-5">{settings.logLead}</p>
      {page.data.length === 0 ? (
        <p className="dim">{settings.logEmpty}</p>
      ) : (
        <Table
          label={settings.tabs.log}
          rows={page.data}
          keyOf={(event) => event.id}
          columns={[
            {
              head: settings.logWhat,
              isName: true,
              cell: (event) => <strong>{lookUp(settings.actions, event.action) ?? event.action}</strong>,
            },
            { head: settings.logWhen, cell: (event) => <time dateTime={event.at}>{format.dateTime(event.at)}</time> },
            { head: settings.logWho, cell: (event) => actor(event.actor) },
            { head: settings.logSubject, cell: (event) => <code className="wrap-anywhere">{event.subject}</code> },
          ]}
        />
      )}
      <Pager
        count={null}
        older={page.nextCursor && `${root}?cursor=${page.nextCursor}`}
        first={isFirst ? null : root}
        words={words.actions}
      />
    </>
  );
}
