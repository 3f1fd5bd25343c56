export { blockText } from './block-builder.ts';
export { cleanCharacters, countWords } from './clean-text.ts';
export { decodeBody } from './decode-body.ts';
export { extractPage } from './extract-page.ts';
export type { Block, ExtractedPage, HeadingLevel, Link } from './page.ts';
