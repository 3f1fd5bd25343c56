import '@radrum/db/testing';
import { type Insights, readInsights, systemScope } from '@radrum/core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

/*
 * The overview's figures come out of one pass in the database that counts by hours, values and topics. Here they are counted once more,
 * message by message and in another way.
 */
const house = openInstallation(inject('appUrl'));
const { installation } = house;
afterAll(() => house.close());

interface Asked {
  id: string;
  at: Date;
  assistant: string;
  channel: string;
  turn: number;
  outcome: 'answered' | 'unanswered' | 'declined' | 'escalated' | 'social';
  language: string;
  topic: string | null;
  ms: number | null;
  rating: string | null;
}
const outcomes = ['answered', 'unanswered', 'declined', 'escalated', 'social'] as const;
const asked: Asked[] = [];
let tenantId = '';

/** The same numbers in every run. */
let seed = 7;
const upTo = (count: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % count;
};
const oneOf = <One>(all: readonly [One, ...One[]]): One => all[upTo(all.length)] ?? all[0];

beforeAll(async () => {
  tenantId = (await house.tenant()).id;
  for (let conversation = 0; conversation < 300; conversation++) {
    const about = {
      assistant: oneOf(['asst_a', 'asst_b']),
      channel: oneOf(['widget', 'widget', 'api', 'console', 'workspace']),
    };
    const begun = Date.now() - upTo(21 * 86_400) * 1000;
    for (let turn = 1; turn <= 1 + upTo(3); turn++)
      asked.push({
        ...about,
        turn,
        id: `msg_${conversation}_${turn}`,
        at: new Date(Math.min(begun + turn * 70_000, Date.now())),
        outcome: oneOf(outcomes),
        language: oneOf(['sv', 'sv', 'en', 'fi']),
        topic: oneOf([null, 'topic-a', 'topic-b', 'topic-c']),
        ms: oneOf([null, upTo(3000), 40, 41]),
        rating: oneOf([null, null, 'up', 'down']),
      });
  }
  await installation.db.sqlForTenant(tenantId, async (sql) => {
    for (const id of ['asst_a', 'asst_b'])
      await sql.query(
        `insert into assistant (tenant_id, id, slug, audience, draft) values ($1, $2, $2, 'citizen', '{}')`,
        [tenantId, id],
      );
    for (const one of asked) {
      const conversation = one.id.replace(/_\d+$/, '').replace('msg', 'conv');
      await sql.query(
        `insert into conversation (tenant_id, id, assistant_id, language, channel, owned_by, created_at, last_at)
         values ($1, $2, $3, 'sv', $4, 'key_x', $5, $5) on conflict (tenant_id, id) do update set last_at = excluded.last_at`,
        [tenantId, conversation, one.assistant, one.channel, one.at],
      );
      await sql.query(
        `insert into message (tenant_id, id, conversation_id, turn, question, answer, outcome, language, assistant_version, route, trace,
           input_tokens, output_tokens, first_token_ms, duration_ms, topic, created_at)
         values ($1, $2, $3, $4, '', '', $5, $6, 1, '{}', '{}', 0, 0, $7, 1, $8, $9)`,
        [tenantId, one.id, conversation, one.turn, one.outcome, one.language, one.ms, one.topic, one.at],
      );
      if (one.rating)
        await sql.query(
          'insert into feedback (tenant_id, id, message_id, rating, created_at) values ($1, $2, $3, $4, $5)',
          [tenantId, one.id.replace('msg', 'fb'), one.id, one.rating, one.at],
        );
    }
  });
}, 60_000);

/** Date, weekday (0 is Monday) and hour of a moment on a zone's clock. */
function clockIn(zone: string, at: Date): { date: string; weekday: number; hour: number } {
  const local = new Date(`${at.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`);
  return {
    date: local.toISOString().slice(0, 10),
    weekday: (local.getUTCDay() + 6) % 7,
    hour: local.getUTCHours(),
  };
}

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** What a period's sums are, out of its messages. */
const sumsOf = (of: readonly Asked[]): Insights['sums'] => ({
  questions: of.length,
  conversations: of.filter(({ turn }) => turn === 1).length,
  outcomes: {
    answered: 0,
    unanswered: 0,
    declined: 0,
    escalated: 0,
    social: 0,
    ...tally(of.map(({ outcome }) => outcome)),
  },
  feedback: {
    up: of.filter(({ rating }) => rating === 'up').length,
    down: of.filter(({ rating }) => rating === 'down').length,
  },
  medianFirstTokenMs: medianOf(of.flatMap(({ ms }) => ms ?? [])),
});

const days = 7;
test.each([
  ['Europe/Stockholm', undefined],
  ['Asia/Kathmandu', undefined],
  ['America/St_Johns', 'asst_b'],
])('in %s, the figures are those of the messages (assistant: %s)', async (zone, assistantId) => {
  await installation.db.sqlForTenant(tenantId, (sql) =>
    sql.query('update tenant set time_zone = $2 where id = $1', [tenantId, zone]),
  );
  const scope = systemScope(installation, tenantId, 'figures');
  const insights = await readInsights(scope, { days, ...(assistantId && { assistantId }) });
  const earliest = new Date(Date.parse(insights.from) - days * 86_400_000).toISOString().slice(0, 10);
  const all = asked
    .filter(({ channel }) => channel === 'widget' || channel === 'api')
    .filter(({ assistant }) => assistantId === undefined || assistant === assistantId)
    .map((one) => ({ ...one, ...clockIn(zone, one.at) }));
  const now = all.filter(({ date }) => date >= insights.from);
  const before = all.filter(({ date }) => date < insights.from && date >= earliest);
  expect(insights.sums).toEqual(sumsOf(now));
  expect(insights.sumsBefore).toEqual(sumsOf(before));
  expect(insights.days.map(({ date, counts }) => [date, counts])).toEqual(
    insights.days.map(({ date }) => [date, sumsOf(now.filter((one) => one.date === date)).outcomes]),
  );
  expect(Object.fromEntries(insights.languages.map(({ language, count }) => [language, count]))).toEqual(
    tally(now.map(({ language }) => language)),
  );
  expect(Object.fromEntries(insights.hours.map(({ weekday, hour, count }) => [`${weekday} ${hour}`, count]))).toEqual(
    tally(now.map(({ weekday, hour }) => `${weekday} ${hour}`)),
  );
  const topics = tally(now.flatMap(({ topic }) => topic ?? []));
  expect(
    insights.topics.map(({ topic, count, before: earlier, unanswered }) => ({ topic, count, earlier, unanswered })),
  ).toEqual(
    Object.entries(topics)
      .map(([topic, count]) => ({
        topic,
        count,
        earlier: before.filter((one) => one.topic === topic).length,
        unanswered: now.filter((one) => one.topic === topic && one.outcome === 'unanswered').length,
      }))
      .toSorted((one, other) => other.count - one.count || one.topic.localeCompare(other.topic)),
  );
});
