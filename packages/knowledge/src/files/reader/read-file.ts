import type { ParsedFile, ReaderRequest } from '../parsed-file.ts';
import { recognise } from './recognise.ts';
import type { Recognised } from './recognised.ts';
import type { Draft, Source } from './source.ts';

/** Reads a file of any format. What a format needs is loaded when the file is known to be of it, one parser a process. */
export async function readFile(bytes: Uint8Array, { name, limits }: ReaderRequest): Promise<ParsedFile> {
  const recognised = recognise(bytes, name, limits);
  const draft = await readDraft(recognised, { bytes, limits });
  const { completeDraft } = await import('./complete-draft.ts');
  const { format, warnings } = recognised;
  return completeDraft(
    { ...draft, warnings: [...warnings, ...draft.warnings] },
    { format, name, characters: limits.characters },
  );
}

async function readDraft(recognised: Recognised, source: Source): Promise<Draft> {
  if (recognised.archive) {
    const packed = { ...source, archive: recognised.archive };
    switch (recognised.format) {
      case 'docx':
        return (await import('./docx.ts')).readDocx(packed);
      case 'odt':
        return (await import('./odt.ts')).readOdt(packed);
      case 'pptx':
        return (await import('./pptx.ts')).readPptx(packed);
      case 'xlsx':
        return (await import('./xlsx.ts')).readXlsx(packed);
      case 'ods':
        return (await import('./ods.ts')).readOds(packed);
    }
  }
  switch (recognised.format) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(source);
    case 'rtf':
      return (await import('./rtf/read-rtf.ts')).readRtf(source);
    case 'eml':
      return (await import('./mail/read-eml.ts')).readEml(source);
    case 'msg':
      return (await import('./mail/read-msg.ts')).readMsg(source);
    case 'csv':
      return (await import('./csv.ts')).readCsv(source);
    case 'html':
      return (await import('./html.ts')).readHtml(source);
    case 'markdown':
    case 'text':
      return (await import('./plain-text.ts')).readPlainText(source);
  }
}
