import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import {
  CAPABILITIES,
  createModelHealth,
  findProfile,
  loadCatalogue,
  mergeCatalogue,
  parseModelEntry,
  type RouteInput,
  route,
} from '../packages/routing/src/index.ts';
import { brokenProperties, routeCases } from '../packages/routing/test/route-properties.ts';

/**
 * The decision which models may serve a call: how many a second with 200 models, and whether its properties hold in a million random
 * cases: `node bench/route-decision.ts [--cases=1000000]`.
 */
const cases = Number(process.argv.find((argument) => argument.startsWith('--cases='))?.split('=')[1] ?? 1_000_000);
const goal = 50_000;
const modelCount = 200;
const rounds = 7;
const roundMs = 300;

/** Eight places, three classes, two currencies, prices, speeds: every kind of model is among the 200. */
const platform = loadCatalogue(
  {
    models: Array.from({ length: modelCount - 21 }, (_, index) => ({
      id: `m${index}`,
      provider: 'openai-compatible',
      baseUrl: `https://host-${index % 4}.example/v1`,
      model: `model-${index}`,
      region: ['se', 'eu', 'us', 'fi'][index % 4],
      operator: `operator-${index % 8}`,
      capabilities: index % 10 === 9 ? ['embedding'] : CAPABILITIES.slice(0, 1 + (index % 3)),
      dataClasses: index % 3 === 0 ? ['open'] : index % 3 === 1 ? ['open', 'internal'] : ['confidential'],
      price: {
        currency: index % 20 === 0 ? 'EUR' : 'SEK',
        inputPerMillion: 1 + (index % 37),
        outputPerMillion: 3 + (index % 53),
      },
      quality: (index % 11) / 10,
      ...(index % 5 > 0 && { firstTokenMs: 100 + (index % 17) * 50 }),
      ...(index % 40 === 3 && { deprecatedOn: '2026-01-01' }),
      contextTokens: index % 25 === 7 ? 1_000 : 128_000,
    })),
    exchangeRates: { EUR: 11.2 },
  },
  {},
);
const own = Array.from({ length: 20 }, (_, index) =>
  parseModelEntry(
    { id: `own-${index}`, provider: 'openai-compatible', baseUrl: 'https://vllm.example/v1', model: 'm', region: 'se' },
    { owner: 'tenant', key: null, place: '' },
  ),
);
const catalogue = mergeCatalogue(platform, own);

/** Every model has been called before, some of them rest: what the decision asks of health is looked up as it is at work. */
const health = createModelHealth({ failures: 1, restMs: 3_600_000 });
for (const [index, { id }] of catalogue.models.entries()) {
  const lease = health.enter(id);
  if (index % 30 === 4) lease?.failed(0);
  else lease?.succeeded(80 + (index % 23) * 20);
}
await new Promise((resolve) => setImmediate(resolve));

/** Made anew for each call, as it is at work. */
const simple = (): RouteInput => ({
  needs: { capability: 'chat', dataClass: 'open', estimatedTokens: 3_000 },
  policy: {},
  catalogue,
  health,
});
const allowed = catalogue.models.map(({ id }) => id);
const full = (profile: string) => (): RouteInput => ({
  needs: {
    capability: 'chat',
    dataClass: 'open',
    estimatedTokens: 3_000,
    outputTokens: 700,
    language: 'sv',
    latencyBudgetMs: 5_000,
  },
  policy: {
    places: [
      { region: 'se', operator: null, upTo: 'confidential' },
      { region: 'eu', operator: null, upTo: 'internal' },
      { region: 'fi', operator: 'operator-3', upTo: 'open' },
    ],
    models: allowed,
    label: 'Lindvik 2026-3',
  },
  catalogue,
  health,
  budget: { left: 1_000, currency: 'SEK', tokensLeft: 1_000_000 },
  profile: findProfile(profile),
  sticky: 'm42',
  today: '2026-11-26',
});

/**
 * Decisions a second of this process's processor time, so that what else the machine does is not counted: the median of some rounds, after
 * one to warm up.
 */
function measure(inputOf: () => RouteInput): number {
  const rates = Array.from({ length: rounds + 1 }, () => {
    const started = process.cpuUsage();
    const until = performance.now() + roundMs;
    let made = 0;
    while (performance.now() < until) {
      for (let at = 0; at < 100; at += 1, made += 1)
        if (route(inputOf()).decisions.length !== modelCount) throw new Error('lost a model');
    }
    const { user, system } = process.cpuUsage(started);
    return (made / (user + system)) * 1_000_000;
  });
  return rates.slice(1).toSorted((a, b) => a - b)[rounds >> 1] ?? 0;
}

console.log(
  `Decisions a second of processor time with ${modelCount} models (goal: ${goal.toLocaleString('en')}; median of ${rounds} rounds)`,
);
const kinds: [string, () => RouteInput][] = [
  ['capability and class only', simple],
  ['every rule, the catalogue’s order (auto)', full('auto')],
  ['every rule, by latency and cost (fast)', full('fast')],
  ['every rule, by quality (accurate)', full('accurate')],
];
for (const [kind, inputOf] of kinds) {
  const rate = measure(inputOf);
  if (rate < goal) process.exitCode = 1;
  console.log(
    `  ${kind.padEnd(42)} ${Math.round(rate).toLocaleString('en').padStart(9)}  ${rate < goal ? 'MISSED' : 'met'}`,
  );
}

const started = performance.now();
fc.assert(
  fc.property(routeCases, (input) => {
    const broken = brokenProperties(input);
    if (broken.length > 0) throw new Error(broken.join('; '));
  }),
  { numRuns: cases },
);
const seconds = Math.round((performance.now() - started) / 1_000);
console.log(`Properties: none broken in ${cases.toLocaleString('en')} random cases (${seconds} s)`);
