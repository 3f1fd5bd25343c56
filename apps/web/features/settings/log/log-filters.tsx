import Link from 'next/link';
import { lookUp } from '../../../locale/look-up';
import type { Messages } from '../../../messages';
import { Button } from '../../../ui/button';
import { Input, Select } from '../../../ui/field';
import { isFiltered, logAddress, type LogFilter } from './log-filter';

/** Who, what and when. It all stands in the address, so that a part of the log can be sent to somebody. */
export function LogFilters({ filter, root, words }: { filter: LogFilter; root: string; words: Messages }) {
  const { log } = words.settings;
  const isOneAction = filter.action !== '' && lookUp(log.areas, filter.action) === undefined;
  return (
    <search>
      <form className="filters log-filters" action={root}>
        <Input name="actor" label={log.whoseEmail} defaultValue={filter.actor} maxLength={254} autoComplete="off" />
        <Select name="action" label={log.what} defaultValue={filter.action}>
          <option value="">{log.allActions}</option>
          {isOneAction ? (
            <option value={filter.action}>{lookUp(log.actions, filter.action) ?? filter.action}</option>
          ) : null}
          {Object.entries(log.areas).map(([area, name]) => (
            <option key={area} value={area}>
              {name}
            </option>
          ))}
        </Select>
        <Input className="day" type="date" name="from" label={log.from} defaultValue={filter.from} />
        <Input className="day" type="date" name="to" label={log.to} defaultValue={filter.to} />
        {filter.subject ? <input type="hidden" name="subject" value={filter.subject} /> : null}
        <Button type="submit" kind="second">
          {log.filter}
        </Button>
        {isFiltered(filter) ? <Link href={root}>{log.clear}</Link> : null}
      </form>
      {filter.subject ? (
        <p className="flow mb-4">
          <span className="chip">
            {log.onlySubject} <code className="wrap-anywhere">{filter.subject}</code>
          </span>
          <Link href={logAddress(root, { ...filter, subject: '' })}>{log.allSubjects}</Link>
        </p>
      ) : null}
    </search>
  );
}
