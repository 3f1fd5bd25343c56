import { fillTemplate, renderLetters } from '../packages/core/src/tasks/templates/index.ts';
import { grantDecision, grantValues } from '../packages/core/test/grant-template.ts';

/** 500 letters from one template: files of their own and one document to print. Baseline: one letter. */
for (const count of [1, 500]) {
  const began = performance.now();
  const letters = Array.from({ length: count }, (_, at) =>
    fillTemplate(grantDecision, { ...grantValues, förening: `Förening ${at + 1}`, belopp: 1_000 + at }),
  );
  const { files, joined } = await renderLetters(letters);
  const seconds = (performance.now() - began) / 1000;
  const megabytes = (bytes: Uint8Array | null): string => `${((bytes?.length ?? 0) / 1024 / 1024).toFixed(1)} MB`;
  console.log(
    `${String(count).padStart(3)} letters: ${seconds.toFixed(1)} s, files ${megabytes(files)}, one document ${megabytes(joined)} (goal: 500 in 60 s)`,
  );
  if (seconds > 60) process.exitCode = 1;
}
