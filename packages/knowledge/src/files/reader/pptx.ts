import type { Block } from '../../extract/index.ts';
import { FileRefused } from '../file-refused.ts';
import type { FileWarning } from '../parsed-file.ts';
import { readProperties, readRelations } from './office-properties.ts';
import { blocksOf, onPage } from './markup.ts';
import { notesMarkup, slideMarkup } from './slide-markup.ts';
import type { Draft, PackedSource } from './source.ts';
import { hiddenWarning, notesWarning } from './warnings.ts';
import { atPath, elements, parseXml } from './xml.ts';

/** Reads a presentation slide by slide: its title as a heading, its text, tables and diagrams, then the speaker's notes. */
export async function readPptx({ archive, limits }: PackedSource): Promise<Draft> {
  const main =
    [...readRelations(archive, '').values()].find(({ type }) => type === 'officeDocument')?.target ??
    'ppt/presentation.xml';
  const presentation = archive.read(main);
  if (!presentation) throw new FileRefused('damaged');
  const relations = readRelations(archive, main);
  const slides = elements(atPath(parseXml(presentation), 'p:presentation', 'p:sldIdLst'), 'p:sldId').flatMap(
    (slide) => relations.get(slide.attributes['r:id'] ?? '')?.target ?? [],
  );
  if (slides.length > limits.pages) throw tooManySlides(limits.pages);

  const blocks: Block[] = [];
  const hidden: string[] = [];
  const warnings: FileWarning[] = [];
  for (const [at, part] of slides.entries()) {
    const bytes = archive.read(part);
    const slide = bytes ? atPath(parseXml(bytes), 'p:sld') : undefined;
    if (!slide) continue;
    if (slide.attributes['show'] === '0') {
      hidden.push(`${at + 1}`);
      continue;
    }
    const own = readRelations(archive, part);
    const partOf = (type: string, id?: string): Uint8Array | null => {
      const found = id === undefined ? [...own.values()].find((one) => one.type === type) : own.get(id);
      return found ? archive.read(found.target) : null;
    };
    const notes = notesMarkup(partOf('notesSlide'));
    if (notes !== '' && warnings.length === 0) warnings.push(notesWarning);
    const { title, markup } = slideMarkup(slide, (id) => partOf('diagramData', id));
    // A slide without a title stands under the document's, not under the slide before.
    const heading: Block = { type: 'heading', level: title === '' ? 1 : 2, text: title };
    const content = blocksOf(markup + notes);
    if (title !== '' || content.length > 0) blocks.push(...onPage(at + 1, [heading, ...content]));
  }
  if (hidden.length > 0) warnings.push(hiddenWarning(hidden));
  const properties = readProperties(archive);
  const [first] = blocks;
  return {
    ...properties,
    title: first?.type === 'heading' && first.page === 1 && first.text !== '' ? first.text : properties.title,
    pages: slides.length || null,
    blocks,
    warnings,
  };
}

const tooManySlides = (most: number): FileRefused =>
  new FileRefused('too_large', {
    sv: `Presentationen har fler än ${most} bilder.`,
    en: `The presentation has more than ${most} slides.`,
  });
