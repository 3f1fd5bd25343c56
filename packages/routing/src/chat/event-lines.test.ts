import { expect, it } from 'vitest';
import { EventLines } from './event-lines.ts';

function read(parts: readonly Buffer[]): string[] {
  const lines = new EventLines();
  const seen: string[] = [];
  const onData = (data: string, isError: boolean) => seen.push(isError ? `error ${data}` : data);
  for (const part of parts) lines.push(part, onData);
  lines.end(onData);
  return seen;
}

it('reads events however they are cut, also within a character', () => {
  const text =
    ': hej\ndata: {"å":"ö"}\n\nevent: error\r\ndata: två\r\n\r\nid: 7\ndata:tre\ndata: fyra 🐟\n\ndata: [DONE]';
  const whole = Buffer.from(text);
  const events = ['{"å":"ö"}', 'error två', 'tre\nfyra 🐟', '[DONE]'];
  expect(read([whole])).toEqual(events);
  for (let size = 1; size < whole.length; size += 1) {
    const parts: Buffer[] = [];
    for (let at = 0; at < whole.length; at += size) parts.push(whole.subarray(at, at + size));
    expect(read(parts)).toEqual(events);
  }
});

it('refuses a line that is longer than any event, whether it ends or not', () => {
  const long = Buffer.from(`data: ${'x'.repeat(600_000)}`);
  expect(() => read([long, long])).toThrow('malformed');
  expect(() => read([Buffer.concat([long, long, Buffer.from('\n\n')])])).toThrow('malformed');
  expect(() => read([Buffer.concat([long, Buffer.from('\n'), long, Buffer.from('\n\n')])])).toThrow('malformed');
  expect(read([long])).toHaveLength(1);
});
