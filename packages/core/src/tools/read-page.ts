import { z } from 'zod';
import type { Citable } from './citable.ts';
import { defineTool, type PageText, type ToolContext, ToolRefused } from './tool.ts';

/** Characters of a page that is not divided into pages itself. */
const pageLength = 3_500;

export const readPage = defineTool({
  name: 'read_page',
  description:
    'The text of one page of the document that a passage stands in (give the number of the passage) or of an attached file (give its name). It can be cited by its number.',
  input: z.object({
    passage: z.int().min(1).max(10_000).optional().describe('The number of a passage'),
    file: z.string().trim().min(1).max(300).optional().describe('The name of an attached file'),
    page: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe('Which page; of a passage, the one that it stands on where left out'),
  }),
  async run({ passage, file, page }, context) {
    if ((passage === undefined) === (file === undefined))
      throw new ToolRefused('invalid_input', 'give either passage or file');
    const { of, pages } = file === undefined ? await ofPassage(passage ?? 0, context) : await ofFile(file, context);
    const numbered = divided(pages);
    const wanted = page ?? of.page ?? 1;
    const text = numbered.find((one) => one.page === wanted)?.text;
    if (text === undefined)
      throw new ToolRefused(
        'nothing_found',
        `there is no text on page ${wanted}; pages with text: ${rangeOf(numbered)}`,
      );
    // what stands in no pages is cited as a whole
    return [{ ...of, headings: [], text, page: pages.some((one) => one.page !== null) ? wanted : null }];
  },
});

interface Opened {
  of: Citable;
  pages: readonly PageText[];
}

async function ofPassage(number: number, context: ToolContext): Promise<Opened> {
  const of = context.material[number - 1];
  if (!of) throw new ToolRefused('nothing_found', `there is no passage ${number}`);
  if (of.documentId !== null) return { of, pages: await context.pagesOf(of.documentId) };
  const file = (await context.files()).find(({ id }) => id === of.fileId);
  if (!file) throw new ToolRefused('nothing_found', `passage ${number} stands in no document`);
  return { of, pages: file.pages };
}

async function ofFile(name: string, context: ToolContext): Promise<Opened> {
  const files = await context.files();
  const file = files.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!file)
    throw new ToolRefused(
      'nothing_found',
      `no attached file has that name; there are: ${files.map((one) => one.name).join(', ') || 'none'}`,
    );
  const { language } = context;
  const of = {
    title: file.name,
    headings: [],
    text: '',
    url: null,
    language,
    documentId: null,
    page: null,
    changedAt: null,
  };
  return { of: { ...of, fileId: file.id }, pages: file.pages };
}

/** By pages; a text without is divided at line ends into pieces of about a page. */
function divided(pages: readonly PageText[]): { page: number; text: string }[] {
  const found = new Map<number, string[]>();
  for (const { page, text } of pages) if (page !== null) found.set(page, [...(found.get(page) ?? []), text]);
  if (found.size > 0) return [...found].map(([page, texts]) => ({ page, text: texts.join('\n\n') }));
  const pieces: string[] = [];
  for (const line of pages.flatMap(({ text }) => text.split('\n'))) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + line.length > pageLength) pieces.push(line);
    else pieces[pieces.length - 1] = `${last}\n${line}`;
  }
  return pieces.map((text, index) => ({ page: index + 1, text }));
}

const rangeOf = (pages: readonly { page: number }[]): string =>
  pages.length === 0
    ? 'none'
    : `${Math.min(...pages.map(({ page }) => page))} to ${Math.max(...pages.map(({ page }) => page))}`;
