import type { Permission } from '../../api/shapes';
import type { Messages } from '../../messages';
import { placesFor } from '../settings/places';

const groups = ['pages', 'assistants', 'bases', 'actions'] as const;

/** Somewhere that one can go. */
export interface Command {
  group: (typeof groups)[number];
  title: string;
  href: string;
}

/** What has a name of the tenant's own. */
export interface Named {
  assistants: readonly { name: string; slug: string }[];
  bases: readonly { id: string; name: string }[];
}

type May = (permission: Permission) => boolean;

/** Everything that a member may go to, in the order in which it is offered. Only for showing; the server decides. */
export function commandsFor(tenant: string, may: May, named: Named, words: Messages): Command[] {
  const root = `/t/${tenant}`;
  const { nav, command, settings } = words;
  const page = (title: string, path: string, needs?: Permission): Command[] =>
    needs === undefined || may(needs) ? [{ group: 'pages', title, href: path }] : [];
  const action = (title: string, path: string, needs: Permission): Command[] =>
    may(needs) ? [{ group: 'actions', title, href: path }] : [];
  return [
    ...page(nav.overview, root),
    ...page(nav.assistants, `${root}/assistants`, 'assistants:read'),
    ...page(nav.knowledge, `${root}/knowledge`, 'knowledge:read'),
    ...page(command.words, `${root}/knowledge/words`, 'knowledge:read'),
    ...page(nav.conversations, `${root}/conversations`, 'conversations:read'),
    ...page(words.handoffs.title, `${root}/handoffs`, 'handoffs:read'),
    ...page(words.gaps.title, `${root}/gaps`, 'conversations:read'),
    ...page(nav.tests, `${root}/tests`, 'assistants:read'),
    ...page(nav.rules, `${root}/rules`, 'policies:read'),
    ...page(nav.commons, `${root}/commons`, 'works:read'),
    ...page(nav.models, `${root}/models`, 'models:read'),
    ...page(words.routing.title, `${root}/routing`, 'models:read'),
    ...page(nav.usage, `${root}/usage`, 'usage:read'),
    ...page(words.billing.title, `${root}/billing`, 'usage:read'),
    ...page(words.billing.plans.title, `${root}/billing/plans`, 'billing:write'),
    ...page(words.billing.details.title, `${root}/billing/details`, 'billing:read'),
    ...placesFor('log', may).flatMap(({ title, path }) => page(settings.tabs[title], `${root}${path}`)),
    ...placesFor('settings', may).flatMap(({ title, path }) =>
      page(command.settings(settings.tabs[title]), `${root}${path}`),
    ),
    ...page(words.help.title, `${root}/help`),
    ...page(nav.yourAccount, '/account'),
    ...page(nav.docs, '/docs'),
    ...page(nav.accessibility, '/accessibility'),
    ...page(command.design, '/design'),
    ...named.assistants.map(({ name, slug }) => ({
      group: 'assistants' as const,
      title: name,
      href: `${root}/assistants/${slug}`,
    })),
    ...named.bases.map(({ id, name }) => ({ group: 'bases' as const, title: name, href: `${root}/knowledge/${id}` })),
    ...action(command.createAssistant, `${root}/assistants`, 'assistants:write'),
    ...action(command.createBase, `${root}/knowledge`, 'knowledge:write'),
    ...named.bases.flatMap(({ id, name }) =>
      action(command.addSource(name), `${root}/knowledge/${id}`, 'knowledge:write'),
    ),
    ...action(command.addModel, `${root}/models/new`, 'models:write'),
    ...action(command.invite, `${root}/settings/members`, 'members:write'),
  ];
}

/** At most this many of a group are shown at a time: more are not read, and no group hides the next. */
const mostOfGroup = 24;

/**
 * The commands that a text may mean. Every word of it has to be found, without regard to accents ("oversikt" finds Översikt). What
 * begins so comes before what has a word that begins so, and that before what only contains it; groups stay together, the one with
 * the best match first.
 */
export function matching(commands: readonly Command[], text: string): Command[] {
  const sought = plain(text).split(/\s+/).filter(Boolean);
  const found = commands.flatMap((command) => {
    const rank = rankOf(plain(command.title), sought);
    return rank === null ? [] : [{ command, rank }];
  });
  const bestIn = (group: Command['group']) =>
    Math.min(noMatch, ...found.filter(({ command }) => command.group === group).map(({ rank }) => rank));
  const order = groups.toSorted((one, other) => bestIn(one) - bestIn(other));
  const ranked = found.toSorted((one, other) => one.rank - other.rank).map(({ command }) => command);
  return order.flatMap((group) => ranked.filter((command) => command.group === group).slice(0, mostOfGroup));
}

/** Worse than every rank. */
const noMatch = 3;

/** 0 begins so, 1 has words that begin so, 2 contains it; null is no match. */
function rankOf(title: string, sought: readonly string[]): number | null {
  if (!sought.every((word) => title.includes(word))) return null;
  if (title.startsWith(sought.join(' '))) return 0;
  const words = title.split(/[\s:,.-]+/);
  return sought.every((word) => words.some((candidate) => candidate.startsWith(word))) ? 1 : 2;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
