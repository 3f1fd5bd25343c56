import { randomBytes } from 'node:crypto';

/** Crockford's base 32, lower case: sorts as the numbers do and has no letters that are mistaken for digits. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** One prefix a kind of thing, so that an identifier says what it names. */
export const prefixes = {
  tenant: 'ten',
  user: 'usr',
  member: 'mem',
  key: 'key',
  knowledgeBase: 'kb',
  source: 'src',
  crawlPage: 'pag',
  document: 'doc',
  passage: 'psg',
  segment: 'seg',
  assistant: 'asst',
  version: 'ver',
  conversation: 'conv',
  message: 'msg',
  citation: 'cit',
  feedback: 'fb',
  handoff: 'hand',
  usage: 'use',
  event: 'evt',
  request: 'req',
  session: 'ses',
  passkey: 'pk',
  role: 'role',
  invitation: 'inv',
  domain: 'dom',
  connection: 'con',
  account: 'acc',
  consent: 'cons',
  link: 'lnk',
  onboarding: 'onb',
  receipt: 'rcpt',
  conflict: 'cfl',
  synonym: 'syn',
  policy: 'pol',
  policyVersion: 'polv',
  notice: 'note',
  webhook: 'wh',
  delivery: 'dlv',
  webhookMessage: 'whm',
  handoffReply: 'hrep',
  faqEntry: 'faq',
  syncReport: 'rep',
  syncChange: 'chg',
  pageReport: 'prep',
  reservation: 'rsv',
  budget: 'bud',
  ownModel: 'mdl',
  routingProfile: 'prof',
  work: 'work',
  workFile: 'wf',
  workVersion: 'wv',
  template: 'tpl',
  categorySet: 'cat',
  labelledText: 'lab',
  commonsItem: 'com',
  testSet: 'tset',
  testRun: 'trun',
  tenantPlan: 'plan',
  planUsage: 'pu',
} as const;
export type Kind = keyof typeof prefixes;

/**
 * A new identifier: prefix, ten characters of milliseconds since 1970, twelve random characters (60 bits).
 * Text order is the order of creation, to the millisecond.
 */
export function newId(kind: Kind, now = Date.now()): string {
  let time = '';
  for (let rest = now, place = 0; place < 10; place++, rest = Math.floor(rest / 32)) time = digits[rest % 32] + time;
  let random = '';
  for (const byte of someRandom(randomCharacters)) random += digits[byte & 31];
  return `${prefixes[kind]}_${time}${random}`;
}

const randomCharacters = 12;
/** Random bytes in store: asking the system for a few at a time costs more than all the rest of an identifier. */
let store = randomBytes(0);
let taken = 0;
function someRandom(count: number): Buffer {
  if (taken + count > store.length) {
    store = randomBytes(4096);
    taken = 0;
  }
  taken += count;
  return store.subarray(taken - count, taken);
}
