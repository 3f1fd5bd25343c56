import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { commonsContent, commonsKinds } from './kinds.ts';

const line = z.string().min(1);
const seed = z.object({
  id: z.string().regex(/^seed_[a-z0-9_]+$/),
  kind: z.enum(commonsKinds),
  name: line,
  description: line,
  language: z.string(),
  version: z.int().min(1),
  content: z.unknown(),
});

let known: ReturnType<typeof read> | undefined;
/** What comes with Rådrum, as published items of nobody's tenant. */
export const seedItems = () => (known ??= read());

/** One entry a line, so that a change is seen as one. */
function read() {
  const lines = readFileSync(new URL('./seed.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((text) => {
    const { version, content, ...item } = seed.parse(JSON.parse(text));
    const checked = commonsContent[item.kind].parse(content);
    return {
      ...item,
      tenantId: '',
      tenantName: 'Rådrum',
      licence: 'CC0-1.0',
      status: 'published',
      isWaiting: false,
      refusal: null,
      version,
      versions: [{ version, content: checked, note: '', at: '2026-11-26T00:00:00.000Z' }],
      updatedAt: new Date('2026-11-26'),
    };
  });
}
