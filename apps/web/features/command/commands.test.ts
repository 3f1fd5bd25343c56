import { describe, expect, it } from 'vitest';
import type { Permission } from '../../api/shapes';
import { messagesIn } from '../../messages';
import { commandsFor, matching } from './commands';

const words = messagesIn('sv');
const named = {
  assistants: [
    { name: 'Fråga Lindvik', slug: 'fraga-lindvik' },
    { name: 'HR-hjälpen', slug: 'hr' },
  ],
  bases: [{ id: 'kb_1', name: 'lindvik.se' }],
};
const all = commandsFor('lindvik', () => true, named, words);
const titles = (text: string) => matching(all, text).map(({ title }) => title);

describe('where a member can go', () => {
  it('is what the role may see', () => {
    const may = (permission: Permission) => permission === 'assistants:read';
    const reader = commandsFor('lindvik', may, { assistants: named.assistants, bases: [] }, words);
    expect(reader.map(({ title }) => title)).toEqual([
      'Översikt',
      'Assistenter',
      'Tester',
      'Inställningar: Systemregister',
      'Hjälp',
      'Ditt konto',
      'API-dokumentation',
      'Tillgänglighet',
      'Designsystemet',
      'Fråga Lindvik',
      'HR-hjälpen',
    ]);
  });

  it('has an address for everything, and the member’s own things by name', () => {
    expect(all.every(({ href }) => href.startsWith('/'))).toBe(true);
    expect(all).toContainEqual({ group: 'assistants', title: 'HR-hjälpen', href: '/t/lindvik/assistants/hr' });
    expect(all).toContainEqual({
      group: 'actions',
      title: 'Lägg till en källa i lindvik.se',
      href: '/t/lindvik/knowledge/kb_1',
    });
  });
});

describe('what is typed', () => {
  it('finds words without their accents, anywhere in the name', () => {
    expect(titles('oversikt')).toEqual(['Översikt']);
    expect(titles('hjalp')).toEqual(['Hjälp', 'HR-hjälpen']);
    expect(titles('lägg källa')).toEqual(['Lägg till en källa i lindvik.se']);
  });

  it('puts what begins so first, and keeps groups together', () => {
    expect(titles('lindvik')).toEqual(['lindvik.se', 'Fråga Lindvik', 'Lägg till en källa i lindvik.se']);
    expect(titles('assistent')[0]).toBe('Assistenter');
  });

  it('shows everything at first, in its usual order, and nothing for what there is not', () => {
    expect(titles('').slice(0, 2)).toEqual(['Översikt', 'Assistenter']);
    expect(titles('')).toEqual(expect.arrayContaining(['HR-hjälpen', 'lindvik.se', 'Lägg till en källa i lindvik.se']));
    expect(titles('xyz')).toEqual([]);
  });
});
