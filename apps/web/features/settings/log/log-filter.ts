import type { In } from '../../../api/shapes';
import { endOfDay, isDay, startOfDay } from '../day';

/** What of the log is shown, as it stands in the page's address. Days are those of the organisation's own clock. */
export interface LogFilter {
  actor: string;
  /** An action, or the beginning of some. */
  action: string;
  subject: string;
  from: string;
  to: string;
}
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
type AuditQuery = Omit<In['auditEvents'], 'tenant' | 'limit' | 'cursor'>;

/** Reads an address. What is none of ours is left out: an address that somebody has changed still shows the log. */
export function readFilter(params: SearchParams): LogFilter {
  const text = (name: string, longest: number) => {
    const value = params[name];
    return typeof value === 'string' ? value.trim().slice(0, longest) : '';
  };
  const day = (name: string) => (isDay(text(name, 10)) ? text(name, 10) : '');
  const action = text('action', 100);
  return {
    actor: text('actor', 254),
    action: /^[a-z_]+(\.[a-z_]+)?$/.test(action) ? action : '',
    subject: text('subject', 100),
    from: day('from'),
    to: day('to'),
  };
}

export const isFiltered = (filter: LogFilter): boolean => Object.values(filter).some(Boolean);

/** What the server is asked for: the last day is a whole one. */
export function queryOf({ actor, action, subject, from, to }: LogFilter, timeZone: string): AuditQuery {
  return {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(subject && { subject }),
    ...(from && { from: startOfDay(from, timeZone) }),
    ...(to && { to: endOfDay(to, timeZone) }),
  };
}

/** The address of a part of the log. */
export function logAddress(root: string, filter: Partial<LogFilter>, cursor?: string): string {
  const given = Object.entries({ ...filter, cursor }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(given).toString();
  return query ? `${root}?${query}` : root;
}
