import mammoth from 'mammoth';
import { readProperties } from './office-properties.ts';
import { blocksOf } from './markup.ts';
import type { Draft, PackedSource } from './source.ts';
import { repack } from './repack.ts';

/** Styles beside mammoth's own: the title, and Swedish names that some programs write instead of the built-in ones. */
const styleMap = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Rubrik'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Rubrik ${level}'] => h${level}:fresh`),
  // A table of contents repeats the headings.
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='toc ${level}'] => !`),
];

/** The arrow from a note back to its place in the text. */
const backLink = /<a href="#[^"]{1,200}">↑<\/a>/g;

/** Reads a Word document: mammoth turns it into markup, which is read as a page is. Images are passed over, comments left out. */
export async function readDocx({ archive }: PackedSource): Promise<Draft> {
  const clean = repack(archive, (name, xml) => (name.startsWith('word/') ? withoutHiddenRuns(xml) : xml));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(clean) },
    {
      styleMap,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  const markup = value.replace(backLink, '');
  const properties = readProperties(archive);
  const [shown] = blocksOf(/<h1 class="document-title">[^]*?<\/h1>/.exec(value)?.[0] ?? '');
  return {
    ...properties,
    title: shown?.type === 'heading' ? shown.text : properties.title,
    pages: null,
    blocks: blocksOf(markup),
    warnings: [],
  };
}

/** Word can hide text from print and sight ("vanish"); nobody who reads the document has seen it. */
const withoutHiddenRuns = (xml: string): string =>
  xml.replace(/<w:r(?:\s[^>]*)?>[^]*?<\/w:r>/g, (run) =>
    /^<w:r(?:\s[^>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>)[^])*<w:vanish\s*\/>/.test(run) ? '' : run,
  );
