import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../messages';
import { problemGroupsOf, reasonCodes } from './remedies';

const problem = (code: string) => ({
  url: 'https://www.lindvik.example/sida',
  state: 'failed' as const,
  code,
  detail: null,
});

describe('problems of a website', () => {
  it('are grouped by what one can do, the gravest first and what is as it should be last', () => {
    const groups = problemGroupsOf([
      { problems: [problem('robots'), problem('http_404'), problem('timeout')] },
      { problems: [problem('nothing_read'), problem('reset')] },
    ]);
    expect(groups.map(({ remedy, problems }) => [remedy, problems.length])).toEqual([
      ['whole', 1],
      ['site', 2],
      ['broken', 1],
      ['intended', 1],
    ]);
  });

  it('are shown even when their reason is new to us', () => {
    expect(problemGroupsOf([{ problems: [problem('solar_storm')] }])[0]?.remedy).toBe('site');
  });

  it.each(['sv', 'en'] as const)('have words for every reason (%s)', (language) => {
    expect(reasonCodes.filter((code) => !Object.hasOwn(messagesIn(language).reasons, code))).toEqual([]);
  });
});
