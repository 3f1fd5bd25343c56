import { fieldCases, fieldTemplates } from '../packages/core/test/field-set.ts';
import { fillFromDocuments } from '../packages/core/src/tasks/templates/index.ts';

/**
 * Fields from documents, without a model: of our own set, how many are right (the value, or missing where it must be), how many are
 * missing though the document says them, and how many are wrong or made up. Baseline: the first value of the type in the document.
 */
const run = {
  language: 'sv' as const,
  ask: null,
  progress: () => {},
  breathe: () => Promise.resolve(),
  signal: new AbortController().signal,
};
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

let [fields, said, givenRight, right, missed, wrong, invented] = [0, 0, 0, 0, 0, 0, 0];
const began = performance.now();
for (const { template, name, blocks, expected } of fieldCases) {
  const document = { id: name, name, pages: null, blocks };
  const { proposals } = await fillFromDocuments(fieldTemplates[template], [document], run);
  const text = JSON.stringify(blocks).replaceAll('\u00a0', ' ');
  for (const { field, found } of proposals) {
    fields += 1;
    const [is, must] = [plain(found?.written ?? null), expected[field] ?? null];
    if (found && !text.includes(found.value)) invented += 1;
    if (must !== null) said += 1;
    if (must !== null && is === must) givenRight += 1;
    if (is === must) right += 1;
    else {
      if (is === null) missed += 1;
      else wrong += 1;
      console.log(`  ${name}: ${field} is ${is ?? 'missing'}, must be ${must ?? 'missing'}`);
    }
  }
}
const share = (count: number): string => `${((count / fields) * 100).toFixed(1)} %`;
console.log(
  `${fieldCases.length} documents, ${fields} fields, of which the documents say ${said} and ${givenRight} were found: ${share(right)} right or rightly missing, ${share(missed)} left to a person though said, ${share(wrong)} wrong, ${invented} invented (goal: right or marked missing ≥ 95 %, 0 invented); ${(performance.now() - began).toFixed(0)} ms`,
);
if ((right + missed) / fields < 0.95 || invented > 0) process.exitCode = 1;
