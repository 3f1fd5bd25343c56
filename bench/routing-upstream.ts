import { createServer } from 'node:http';
import { announce } from './routing/announce.ts';

/** A provider that costs next to nothing: canned bytes, at once (`fast`) or at 10 ms a token (`paced`). */
const TOKENS = 12;
const PACED_TOKENS = 30;
const PACE_MS = 10;

const usage = { prompt_tokens: 11, completion_tokens: TOKENS, total_tokens: 11 + TOKENS };
const base = { id: 'chatcmpl-upstream', created: 1, model: 'fast' };
const event = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const words = Array.from({ length: PACED_TOKENS }, (_, index) => `ord${index} `);
const opening = event({ role: 'assistant', content: '' });
const closing =
  event({}, 'stop') +
  `data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', choices: [], usage })}\n\n` +
  'data: [DONE]\n\n';
const pieces = words.map((content) => event({ content }));

const stream = Buffer.from(opening + pieces.slice(0, TOKENS).join('') + closing);
const message = { role: 'assistant', content: words.slice(0, TOKENS).join('') };
const whole = Buffer.from(
  JSON.stringify({
    ...base,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    usage,
  }),
);

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => {
    body += part;
  });
  request.on('end', () => {
    if (!/"stream":\s*true/.test(body)) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length }).end(whole);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (!body.includes('"paced"')) {
      response.end(stream);
      return;
    }
    response.write(opening);
    let token = 0;
    const timer = setInterval(() => {
      const piece = pieces[token];
      token += 1;
      if (piece !== undefined) response.write(piece);
      else {
        clearInterval(timer);
        response.end(closing);
      }
    }, PACE_MS);
    response.on('close', () => clearInterval(timer));
  });
});
announce(server);
