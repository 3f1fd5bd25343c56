import { afterAll, describe, expect, it } from 'vitest';
import { blockText } from '../extract/block-builder.ts';
import { FileRefused } from './file-refused.ts';
import { parseFile } from './parse-file.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { Hostile } from './test/hostile.ts';
import { goodDocx, hostileArchives } from './test/hostile-archives.ts';
import { hostileMails } from './test/hostile-mails.ts';
import { hostilePdfs } from './test/hostile-pdfs.ts';
import { hostileTexts } from './test/hostile-texts.ts';
import { hostileXml } from './test/hostile-xml.ts';
import { archiveOf } from './test/make-office.ts';

/** What this process may grow by over all files: their own bytes, and nothing that they unpack to. */
const mostGrowth = 400 * 1024 * 1024;
const startMemory = process.memoryUsage.rss();
const files = [...hostileArchives, ...hostileXml, ...hostilePdfs, ...hostileTexts, ...hostileMails];

async function outcomeOf(hostile: Hostile): Promise<{ outcome: string; file: ParsedFile | null; ms: number }> {
  const bytes = hostile.make();
  const start = performance.now();
  const ms = (): number => Math.round(performance.now() - start);
  try {
    const file = await parseFile(bytes, { name: hostile.name }, hostile.limits);
    return { outcome: 'read', file, ms: ms() };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    expect(error.words.sv).toMatch(/\.$/);
    expect(error.words.en).toMatch(/\.$/);
    return { outcome: error.code, file: null, ms: ms() };
  }
}

describe('a hostile file is read or refused, and harms nothing', () => {
  const log: string[] = [];
  afterAll(() => console.log(log.join('\n')));

  it.concurrent.each(files)('$name: $what', { timeout: 60_000 }, async (hostile) => {
    const { outcome, file, ms } = await outcomeOf(hostile);
    log.push(`${outcome.padEnd(16)} ${String(ms).padStart(6)} ms  ${hostile.name.slice(-20)}: ${hostile.what}`);
    expect([hostile.becomes].flat()).toContain(outcome);
    if (!file) return;
    expect(file.title.length).toBeLessThanOrEqual(300);
    expect(file.title).not.toMatch(/\p{Cc}|\/|\\/u);
    const text = [file.title, ...file.blocks.map((block) => blockText(block))].join('\n');
    if (hostile.text !== undefined) expect(text).toContain(hostile.text);
    if (hostile.warning !== undefined) expect(file.warnings.map(({ code }) => code)).toContain(hostile.warning);
    expect(text).not.toContain('root:');
  });
});

describe('after all of them', () => {
  it('at least sixty were tried, and a good file is still read', async () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    const file = await parseFile(archiveOf(goodDocx), { name: 'sopor.docx' });
    expect(file.blocks).toEqual([{ type: 'paragraph', text: 'Sopor hämtas på måndagar.' }]);
  });

  it('this process has not grown by what they would unpack to', () => {
    expect(process.memoryUsage.rss()).toBeLessThan(startMemory + mostGrowth);
  });
});
