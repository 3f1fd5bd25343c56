import { plain, referenceText, type TextBlock, type TextDocument } from './text-document.ts';

/** Writes a result as Markdown (CommonMark, with the tables of GitHub). What the text says is text, whatever signs it has. */
export function toMarkdown({ title, blocks }: TextDocument): string {
  return `${[`# ${line(title)}`, ...blocks.map(blockText)].filter((text) => text !== '').join('\n\n')}\n`;
}

function blockText(block: TextBlock): string {
  switch (block.kind) {
    case 'heading':
      // The title is the first level.
      return `${'#'.repeat(Math.min(6, block.level + 1))} ${line(block.text)}`;
    case 'paragraph':
      return [paragraph(block.text), line(referenceText(block.references))].filter((text) => text !== '').join(' ');
    case 'list':
      return block.items.map((item) => `- ${line(item)}`).join('\n');
    case 'table':
      return table(block.header, block.rows);
  }
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = Math.max(header.length, ...rows.map((row) => row.length));
  if (columns === 0) return '';
  const row = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, at) => line(cells[at] ?? '').replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [row(header), `|${' --- |'.repeat(columns)}`, ...rows.map(row)].join('\n');
}

const paragraph = (text: string): string => text.split('\n').map(line).join('  \n');

/** One line, its signs kept from being read as marks. */
const line = (text: string): string =>
  plain(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, String.raw`\$&`)
    .replace(/^(?:#{1,6}(?=\s)|[-+](?=\s)|>|={3,}$|-{3,}$)/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s)/, String.raw`$1\$2`);
