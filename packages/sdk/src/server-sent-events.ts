/**
 * The data of each event in a stream of server-sent events, whatever pieces it arrives in. Comments and other fields are passed over.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 * @param onChunk told whenever something has arrived
 */
export async function* serverSentEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onChunk: () => void = () => {},
): AsyncGenerator<string, void, void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held = '';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value = '' } = await reader.read();
      if (done) return; // an event without its empty line is no event
      onChunk();
      held += value;
      // A carriage return at the end may be half of a line's end: it waits for what follows.
      const lines = held.split(/\r\n|\n|\r(?!$)/);
      held = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
        else if (line === 'data') data.push('');
        else if (line === '' && data.length > 0) {
          yield data.join('\n');
          data = [];
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
