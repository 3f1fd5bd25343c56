import { type TextDocument } from './text-document.ts';
import { toDocx } from './to-docx.ts';
import { toMarkdown } from './to-markdown.ts';
import { toOdt } from './to-odt.ts';

export { referenceText, type TextBlock, type TextDocument } from './text-document.ts';

export const exportFormats = ['docx', 'odt', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What each format is called by the web and by a file's name. */
export const exportTypes: Readonly<Record<ExportFormat, { mediaType: string; extension: string }>> = {
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
  markdown: { mediaType: 'text/markdown; charset=utf-8', extension: 'md' },
};

/** Writes a finished result as a file. */
export async function exportText(document: TextDocument, format: ExportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return toDocx(document);
    case 'odt':
      return toOdt(document);
    case 'markdown':
      return new TextEncoder().encode(toMarkdown(document));
  }
}
