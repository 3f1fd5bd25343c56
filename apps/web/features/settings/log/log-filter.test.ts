import { describe, expect, it } from 'vitest';
import { isFiltered, logAddress, queryOf, readFilter } from './log-filter';

describe('the filter in the log’s address', () => {
  it('leaves out what is none, so that a changed address still shows the log', () => {
    const filter = readFilter({
      actor: ' elin ',
      action: "key' or 1",
      from: '2026-02-30',
      to: ['2026-01-01'],
      other: 'x',
    });
    expect(filter).toEqual({ actor: 'elin', action: '', subject: '', from: '', to: '' });
    expect(isFiltered(filter)).toBe(true);
    expect(isFiltered(readFilter({}))).toBe(false);
  });

  it('is kept from page to page', () => {
    const filter = readFilter({ action: 'sign_in.failed', from: '2026-11-24' });
    expect(logAddress('/log', filter, 'abc')).toBe('/log?action=sign_in.failed&from=2026-11-24&cursor=abc');
    expect(logAddress('/log', readFilter({}))).toBe('/log');
  });

  it('asks for whole days of the organisation’s own clock', () => {
    const filter = readFilter({ from: '2026-11-24', to: '2026-11-24' });
    expect(queryOf(filter, 'Europe/Stockholm')).toEqual({
      from: '2026-11-23T23:00:00.000Z',
      to: '2026-11-24T23:00:00.000Z',
    });
  });
});
