import Link from 'next/link';
import type { AuditEvent } from '../../../api/shapes';
import type { Format } from '../../../locale/format';
import { lookUp } from '../../../locale/look-up';
import type { Messages } from '../../../messages';
import { Band } from '../../../ui/band';
import { Breakable } from '../../../ui/breakable';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { Pager } from '../../../ui/pager';
import { Table } from '../../../ui/table';
import { detailFacts } from './detail-facts';
import { ExportLog } from './export-log';
import { isFiltered, logAddress, type LogFilter, queryOf } from './log-filter';
import { LogFilters } from './log-filters';

interface Props {
  page: { data: readonly AuditEvent[]; nextCursor: string | null };
  filter: LogFilter;
  isFirst: boolean;
  tenant: { slug: string; timeZone: string };
  words: Messages;
  format: Format;
}

/** What was done, by whom and when, newest first. */
export function Log({ page, filter, isFirst, tenant, words, format }: Props) {
  const { log } = words.settings;
  const root = `/t/${tenant.slug}/log`;
  const isNarrowed = isFiltered(filter);
  if (page.data.length === 0 && isFirst && !isNarrowed) return <Empty title={log.empty} text={log.emptyText} />;
  return (
    <>
      <p className="lead mb-5">{log.lead}</p>
      <LogFilters filter={filter} root={root} words={words} />
      {page.data.length === 0 ? (
        <div className="opening">
          <h2 className="h3">{log.noMatch}</h2>
          <p className="dim mt-1">{log.noMatchText}</p>
        </div>
      ) : (
        <Table
          label={words.settings.tabs.log}
          rows={page.data}
          keyOf={(event) => event.id}
          columns={[
            {
              head: log.what,
              isName: true,
              cell: (event) => (
                <>
                  <strong>{lookUp(log.actions, event.action) ?? event.action}</strong>
                  <Detail event={event} filter={filter} root={root} words={words} />
                </>
              ),
            },
            {
              head: log.when,
              cell: (event) => (
                <time className="nw" dateTime={event.at}>
                  {format.dateTime(event.at)}
                </time>
              ),
            },
            { head: log.who, cell: (event) => <Actor event={event} words={words} /> },
            { head: log.subject, cell: (event) => <Subject event={event} /> },
          ]}
        />
      )}
      <Pager
        count={null}
        older={page.nextCursor && logAddress(root, filter, page.nextCursor)}
        first={isFirst ? null : logAddress(root, filter)}
        words={words.actions}
      />
      <div className="mt-6" />
      <Band title={log.exportTitle} text={log.exportText}>
        <ExportLog tenant={tenant.slug} query={queryOf(filter, tenant.timeZone)} />
      </Band>
    </>
  );
}

/** What it was done to: by its name, where it has one still, and the identifier that stays. */
function Subject({ event: { subject, subjectName } }: { event: AuditEvent }) {
  const id = (
    <code className="break-words">
      <Breakable text={subject} />
    </code>
  );
  if (subjectName === null) return id;
  return (
    <>
      <span className="break-words">
        <Breakable text={subjectName} />
      </span>
      <small className="dim">{id}</small>
    </>
  );
}

/** "member:mem_1" is a kind and an identifier. */
function Actor({ event, words }: { event: AuditEvent; words: Messages }) {
  const [kind = '', id] = event.actor.split(':');
  const { actors, parts } = words.settings.log;
  const name = lookUp(actors, kind) ?? kind;
  const part = kind === 'system' && id ? lookUp(parts, id) : undefined;
  if (event.actorEmail) return <span className="wrap-anywhere">{event.actorEmail}</span>;
  return (
    <>
      {name}
      {id ? <small className="dim">{part ?? <code className="wrap-anywhere">{id}</code>}</small> : null}
    </>
  );
}

/** Everything that is stored of an event, for those who ask, and the ways to others like it. */
function Detail(props: { event: AuditEvent; filter: LogFilter; root: string; words: Messages }) {
  const { event, filter, root, words } = props;
  const { log } = words.settings;
  const code = (text: string) => <code className="wrap-anywhere">{text}</code>;
  return (
    <details className="event">
      <summary>{log.detail}</summary>
      <Facts
        facts={[
          ...detailFacts(event.detail).map(([name, value]) => [name || log.detail, code(value)] as const),
          [log.action, code(event.action)],
          [log.eventId, code(event.id)],
          [log.requestId, code(event.requestId)],
        ]}
      />
      <p className="ways-on">
        <Link href={logAddress(root, { ...filter, action: event.action })}>{log.showAction}</Link>
        <Link href={logAddress(root, { subject: event.subject })}>{log.showSubject}</Link>
      </p>
    </details>
  );
}
