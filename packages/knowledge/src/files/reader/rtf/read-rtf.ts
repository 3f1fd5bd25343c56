import type { Block } from '../../../extract/index.ts';
import { FileRefused } from '../../file-refused.ts';
import type { Draft, Source } from '../source.ts';
import { embeddedWarning } from '../warnings.ts';
import { codePageOf, decodePage } from './encodings.ts';
import { type ParagraphKind, RtfDocument } from './rtf-document.ts';
import { type Token, tokens } from './tokens.ts';

/** Deeper than any program writes. */
const mostDepth = 500;

/** Groups that hold no text of the document. Groups that begin with `\*` are passed over too: they say so themselves. */
const unread: ReadonlySet<string> = new Set(
  'fonttbl colortbl info pict objdata nonshppict header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable rsidtbl revtbl filetbl themedata datastore fldinst xe tc rxe bkmkstart bkmkend template ftnsep ftnsepc aftnsep'.split(
    ' ',
  ),
);
/** A group with the mark of an item, as the program shows it. */
const isMarker = (name: string): boolean => name === 'listtext' || name === 'pntext';

const spaces: Readonly<Record<string, string>> = {
  tab: ' ',
  line: ' ',
  page: ' ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** What holds within a group and is taken back at its end. */
interface State {
  /** Where its text goes. */
  into: 'document' | 'nothing' | 'title' | 'marker' | 'stylesheet' | 'style';
  isHidden: boolean;
  font: number | null;
  /** How many characters stand after `\u…` for readers that do not know it. */
  fallback: number;
}

/** Reads an RTF document. */
export async function readRtf({ bytes }: Source): Promise<Draft> {
  const { title, blocks, hasObjects } = rtfBlocks(bytes);
  return { title, language: null, pages: null, blocks, warnings: hasObjects ? [embeddedWarning] : [] };
}

/** Reads RTF in one pass; pictures, fields' instructions, headers, footers and hidden text are passed over. */
export function rtfBlocks(bytes: Uint8Array): { title: string | null; blocks: Block[]; hasObjects: boolean } {
  return new RtfReader().read(bytes);
}

class RtfReader {
  private readonly document = new RtfDocument();
  private readonly styles: Styles = new Styles();
  private readonly fontPages = new Map<number, number>();
  private state: State = { into: 'document', isHidden: false, font: null, fallback: 1 };
  private readonly outer: State[] = [];
  private page = 1252;
  private toSkip = 0;
  private isGroupStart = false;
  private title = '';
  private hasObjects = false;
  private kind: ParagraphKind = plainKind;

  read(bytes: Uint8Array): { title: string | null; blocks: Block[]; hasObjects: boolean } {
    for (const token of tokens(bytes)) this.take(token);
    return {
      title: this.title.trim() || null,
      blocks: this.document.finish(this.kind),
      hasObjects: this.hasObjects,
    };
  }

  private take(token: Token): void {
    const isGroupStart = this.isGroupStart;
    this.isGroupStart = token.kind === 'open';
    switch (token.kind) {
      case 'open':
        if (this.outer.length >= mostDepth)
          throw new FileRefused('too_complex', {
            sv: 'Innehållet är nästlat i för många nivåer.',
            en: 'The content is nested in too many levels.',
          });
        this.outer.push(this.state);
        this.state = { ...this.state };
        this.toSkip = 0;
        return;
      case 'close':
        if (this.state.into === 'style') this.styles.end();
        this.state = this.outer.pop() ?? this.state;
        this.toSkip = 0;
        return;
      case 'word':
        return this.word(token.name, token.value, isGroupStart);
      case 'bytes': {
        const rest = token.bytes.slice(this.toSkip);
        this.toSkip = Math.max(0, this.toSkip - token.bytes.length);
        return this.write(decodePage(rest, this.fontPages.get(this.state.font ?? -1) ?? this.page));
      }
      case 'text':
        if (this.toSkip > 0) this.toSkip -= 1;
        else this.write(token.text);
    }
  }

  private word(name: string, value: number | null, isGroupStart: boolean): void {
    const { state } = this;
    if (isGroupStart) this.begin(name);
    switch (name) {
      case 'ansicpg':
        this.page = value ?? this.page;
        return;
      case 'f':
        state.font = value;
        return;
      case 'fcharset': {
        const page = codePageOf(value ?? 0);
        if (page !== null && state.font !== null) this.fontPages.set(state.font, page);
        return;
      }
      case 'uc':
        state.fallback = Math.min(16, Math.max(0, value ?? 1));
        return;
      case 'u':
        // A signed number of 16 bits.
        this.write(String.fromCharCode((value ?? 0) & 0xffff));
        this.toSkip = state.fallback;
        return;
      case 'v':
      case 'deleted':
      case 'htmlrtf':
        state.isHidden = value !== 0;
        return;
      case 'plain':
        state.isHidden = false;
        return;
      case 's':
        if (state.into === 'stylesheet' || state.into === 'style') {
          state.into = 'style';
          this.styles.begin(value ?? 0);
        } else this.kind = { ...this.kind, outline: this.kind.outline ?? this.styles.outlineOf(value ?? 0) };
        return;
    }
    if (state.into === 'style' && name === 'outlinelevel') this.styles.outline(value ?? 9);
    if (state.into !== 'document') return;
    this.layout(name, value);
  }

  /** The first word of a group says what it is. */
  private begin(name: string): void {
    const { state } = this;
    if (name === 'object') this.hasObjects = true;
    if (name === 'title') state.into = name;
    else if (isMarker(name) && state.into === 'document') {
      state.into = 'marker';
      this.kind = { ...this.kind, marker: '' };
    } else if (name === 'stylesheet') state.into = name;
    else if ((name === '*' && state.into !== 'stylesheet') || unread.has(name)) state.into = 'nothing';
  }

  private layout(name: string, value: number | null): void {
    const { document } = this;
    const space = spaces[name];
    if (space !== undefined) this.write(space);
    switch (name) {
      case 'par':
      case 'sect':
        document.endParagraph(this.kind);
        this.kind = { ...this.kind, marker: null };
        return;
      case 'pard':
        // What belongs to an item stands ahead of its properties.
        this.kind = { ...plainKind, marker: this.kind.marker };
        return;
      case 'outlinelevel':
        if (value !== null && value < 9) this.kind = { ...this.kind, outline: value + 1 };
        return;
      case 'intbl':
        this.kind = { ...this.kind, isInTable: true };
        return;
      case 'ls':
      case 'pnlvlblt':
        if (value !== 0) this.kind = { ...this.kind, marker: this.kind.marker ?? '' };
        return;
      case 'cell':
      case 'nestcell':
        document.endCell(this.kind);
        this.kind = { ...this.kind, marker: null };
        return;
      case 'row':
      case 'nestrow':
        document.endRow();
        return;
    }
  }

  private write(text: string): void {
    if (this.state.isHidden) return;
    switch (this.state.into) {
      case 'document':
        return this.document.write(text);
      case 'title':
        if (this.title.length < 1_000) this.title += text;
        return;
      case 'marker':
        this.kind = { ...this.kind, marker: `${this.kind.marker ?? ''}${text}`.slice(0, 20) };
        return;
      case 'style':
        return this.styles.write(text);
      case 'stylesheet':
      case 'nothing':
        return;
    }
  }
}

const plainKind: ParagraphKind = { outline: null, isInTable: false, marker: null };

/** The styles that are headings, by their number. */
class Styles {
  private readonly outlines = new Map<number, number>();
  private current = 0;
  private name = '';

  begin(style: number): void {
    this.current = style;
    this.name = '';
  }
  outline(level: number): void {
    if (level < 9) this.outlines.set(this.current, level + 1);
  }
  write(text: string): void {
    if (this.name.length < 200) this.name += text;
  }
  /** Names that programs write instead of an outline level: "heading 1", "Rubrik 1", "Title". */
  end(): void {
    const level = /^\s*(?:heading|rubrik)\s*([1-9])\s*;?/i.exec(this.name)?.[1];
    if (level !== undefined) this.outlines.set(this.current, Number(level));
    else if (/^\s*(?:title|rubrik)\s*;?\s*$/i.test(this.name)) this.outlines.set(this.current, 1);
  }
  outlineOf(style: number): number | null {
    return this.outlines.get(style) ?? null;
  }
}
