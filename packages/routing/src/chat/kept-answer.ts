import type { ToolCall, ToolCallPiece } from './upstream.ts';

/** What a model answered, as far as it came: its text, and the calls of tools that it wrote piece by piece. */
export class KeptAnswer {
  #text = '';
  readonly #calls = new Map<number, { id: string; name: string; arguments: string }>();

  get text(): string {
    return this.#text;
  }

  get toolCalls(): ToolCall[] {
    return [...this.#calls]
      .toSorted(([one], [other]) => one - other)
      .map(([, { id, ...called }]) => ({ id, type: 'function', function: called }));
  }

  addText(text: string): void {
    this.#text += text;
  }

  addPieces(pieces: readonly ToolCallPiece[]): void {
    for (const { index, id = '', function: piece } of pieces) {
      const known = this.#calls.get(index) ?? { id, name: piece.name ?? '', arguments: '' };
      this.#calls.set(index, { ...known, arguments: known.arguments + piece.arguments });
    }
  }
}
