import { readFileSync } from 'node:fs';
import { outcomes } from '@radrum/core';
import { FAILURE_KINDS } from '@radrum/routing';
import { Registry } from 'prom-client';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serveMetrics } from './serve-metrics.ts';
import { createTelemetry } from './telemetry.ts';

/*
 * The dashboard and the alerts against what `/metrics` shows: a figure or label that is renamed here must be renamed there too, else panels
 * stay empty and alerts silent.
 */

const observability = new URL('../../../../infra/observability/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, observability), 'utf8');

const panel = z.object({
  id: z.int(),
  type: z.literal('timeseries'),
  title: z.string().min(1),
  datasource: z.object({ type: z.literal('prometheus'), uid: z.literal('${datasource}') }),
  gridPos: z.object({ h: z.int(), w: z.int(), x: z.int(), y: z.int() }),
  targets: z
    .array(z.object({ refId: z.string(), expr: z.string().min(1), legendFormat: z.string().default('') }))
    .min(1),
});
const dashboard = z
  .object({
    title: z.string(),
    uid: z.string(),
    schemaVersion: z.int(),
    templating: z.object({ list: z.array(z.object({ name: z.literal('datasource'), type: z.literal('datasource') })) }),
    panels: z.array(panel).min(1),
  })
  .parse(JSON.parse(read('dashboard.json')));

/** The alerts with their expressions and everything that they say; the file is as regular as this needs. */
const alerts = read('alerts.yaml')
  .split(/^ {6}- alert: /m)
  .slice(1)
  .map((rule) => {
    const [, block, line] = /^ {8}expr: (?:\|\n((?: {10}.*\n)+)|(.*)\n)/m.exec(rule) ?? [];
    return { name: rule.split('\n', 1)[0] ?? '', expr: (block ?? line ?? '').trim(), words: rule };
  });

interface Query {
  where: string;
  expr: string;
  /** Labels that are put into the legend or the message. */
  told: string[];
}
const namesIn = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name);
const queries: Query[] = [
  ...dashboard.panels.flatMap(({ title, targets }) =>
    targets.map(({ expr, legendFormat }) => ({
      where: `panel "${title}"`,
      expr,
      told: namesIn(legendFormat, /\{\{\s*(\w+)\s*\}\}/g),
    })),
  ),
  ...alerts.map(({ name, expr, words }) => ({
    where: `alert ${name}`,
    expr,
    told: namesIn(words, /\$labels\.(\w+)/g),
  })),
];

/** What Prometheus adds to everything that it reads; `up` is its own. */
const scraped = ['job', 'instance'];
const functions = new Set(['sum', 'rate', 'histogram_quantile', 'vector']);
const words = new Set(['and', 'or']);

/** Of each figure its labels, and of each label the values that it has. */
const figures = new Map<string, Map<string, Set<string>>>([['up', new Map()]]);

beforeAll(async () => {
  const registry = new Registry();
  const telemetry = createTelemetry(registry);
  for (const outcome of outcomes) telemetry.answer({ outcome, channel: 'widget', durationMs: 900, firstTokenMs: 300 });
  // an attempt ends well, with a failure of the model, or with the word of ours for why it could not be used
  for (const reason of ['ok', ...FAILURE_KINDS, 'abstained'])
    for (const provider of ['openai-compatible', 'extractive'])
      telemetry.attempt({
        model: 'nordic',
        provider,
        region: 'se',
        operator: 'Nordlys',
        reason,
        usage: { inputTokens: 10, outputTokens: 5, cachedInputTokens: 0, reasoningTokens: 0, estimated: false },
        firstTokenMs: 300,
        totalMs: 900,
        startedAt: new Date(),
        kind: 'answer',
        requestId: 'req_1',
        content: null,
      });
  const server = await serveMetrics(registry, 0);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const shown = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  await new Promise((resolve) => server.close(resolve));
  for (const [, name = '', , labels = ''] of shown.matchAll(/^([a-zA-Z_:][\w:]*)(\{(.*)\})? \S+$/gm)) {
    const known = figures.get(name) ?? new Map<string, Set<string>>();
    figures.set(name, known);
    for (const [, label = '', value = ''] of labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g))
      known.set(label, (known.get(label) ?? new Set()).add(value));
  }
});

/** What is wrong with a query; nothing where every figure, label and value in it can be found. */
function problemsOf({ expr, told }: Query): string[] {
  const problems: string[] = [];
  const labelsOf = (figure: string) => [...(figures.get(figure)?.keys() ?? []), ...scraped];
  const part = /\bby\s*\(([^)]*)\)|\{([^}]*)\}|\[[^\]]*\]|([a-zA-Z_:][\w:]*)|[()]/g;
  let depth = 0;
  let figure: string | null = null;
  /** The labels of a `by`, until the figure comes that they are of. */
  let grouped: string[] = [];
  const kept = new Set<string>();
  let isGrouped = false;
  for (const [found, by, matchers, name] of expr.matchAll(part)) {
    if (found === '(') depth += 1;
    else if (found === ')') depth -= 1;
    if (depth < 0) problems.push('a bracket is closed that was not opened');
    if (by !== undefined) {
      grouped = by.split(',').map((label) => label.trim());
      isGrouped = true;
    } else if (matchers !== undefined) {
      for (const [, label = '', operator = '', value = ''] of matchers.matchAll(/(\w+)\s*(=~|!~|!=|=)\s*"([^"]*)"/g)) {
        if (figure === null || !labelsOf(figure).includes(label)) problems.push(`${figure} has no label ${label}`);
        else if (!scraped.includes(label) && !/~/.test(operator) && !figures.get(figure)?.get(label)?.has(value))
          problems.push(`${label} of ${figure} is never "${value}"`);
      }
    } else if (name !== undefined && !functions.has(name) && !words.has(name)) {
      figure = name;
      if (!figures.has(name)) problems.push(`there is no ${name}`);
      for (const label of grouped) {
        if (!labelsOf(name).includes(label)) problems.push(`${name} has no label ${label}`);
        kept.add(label);
      }
      grouped = [];
    }
  }
  if (depth !== 0) problems.push('a bracket is not closed');
  for (const label of told)
    if (isGrouped ? !kept.has(label) : figure === null || !labelsOf(figure).includes(label))
      problems.push(`the result has no label ${label}`);
  return problems;
}

describe('the dashboard and the alerts', () => {
  test('are all read', () => {
    expect(dashboard.panels).toHaveLength(8);
    expect(alerts.map(({ name }) => name)).toEqual([
      'ModelFails',
      'OnlyQuotes',
      'SlowFirstToken',
      'SlowAnswers',
      'ProcessGone',
    ]);
  });

  test.each(queries)('ask for figures and labels that there are: $where', (query) => {
    expect(problemsOf(query)).toEqual([]);
  });

  test.each([
    ['sum(rate(radrum_answer_total[5m]))', [], 'there is no radrum_answer_total'],
    ['sum by (result) (rate(radrum_answers_total[5m]))', [], 'radrum_answers_total has no label result'],
    ['radrum_answers_total{outcome="refused"}', [], 'outcome of radrum_answers_total is never "refused"'],
    ['sum(rate(radrum_answers_total[5m])', [], 'a bracket is not closed'],
    ['sum by (outcome) (radrum_answers_total)', ['channel'], 'the result has no label channel'],
  ])('would not pass as %s', (expr, told, problem) => {
    expect(problemsOf({ where: '', expr, told })).toEqual([problem]);
  });

  test('has its panels side by side', () => {
    const { panels } = dashboard;
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    for (const [index, { title, gridPos: one }] of panels.entries()) {
      expect(one.x + one.w, title).toBeLessThanOrEqual(24);
      for (const { gridPos: other } of panels.slice(index + 1))
        expect(
          one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h,
          title,
        ).toBe(false);
    }
  });
});
