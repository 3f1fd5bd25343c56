import { describe, expect, it } from 'vitest';
import { differing, keepingMine, takingTheirs } from './meanwhile';

const opened = { name: 'Arkivet', idle: '60', may: ['search'] };
const theirs = { ...opened, name: 'Stadsarkivet' };
const mine = { ...opened, name: 'Arkiv', may: ['search', 'messages'] };

describe('a form that somebody else saved meanwhile', () => {
  it('knows what they changed', () => {
    expect(differing(opened, theirs)).toEqual(['name']);
    expect(differing(opened, { ...opened, may: ['search'] })).toEqual([]);
  });

  it('takes what they changed, and keeps what else was written', () => {
    expect(takingTheirs(opened, theirs, mine)).toEqual({
      name: 'Stadsarkivet',
      idle: '60',
      may: ['search', 'messages'],
    });
  });

  it('overwrites only what was written here', () => {
    expect(keepingMine(opened, { ...theirs, idle: '30' }, mine)).toEqual({ ...mine, idle: '30' });
  });
});
