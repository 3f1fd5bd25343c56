import { expect, test } from 'vitest';
import { serverSentEvents } from './server-sent-events.ts';

const streamOf = (pieces: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });

async function read(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<string[]> {
  const events: string[] = [];
  for await (const data of serverSentEvents(streamOf(pieces))) events.push(data);
  return events;
}

const encode = (text: string) => new TextEncoder().encode(text);

test('An event is the same however the network cuts it, also inside a letter and a line end', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const bytes = encode(
      [': hej', 'data: råd', 'data:rum', '', 'event: other', 'id: 7', 'data: två', '', ''].join(end),
    );
    for (let size = 1; size <= bytes.length; size++) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.slice(index * size, (index + 1) * size),
      );
      // a lone carriage return at the very end may still be half of a line end: that event is never complete
      expect(await read(end === '\r' ? [...pieces, encode(':\r')] : pieces)).toEqual(['råd\nrum', 'två']);
    }
  }
});

test('An event that breaks off before its empty line is no event', async () => {
  expect(await read([encode('data: hel\n\ndata: hal')])).toEqual(['hel']);
});
