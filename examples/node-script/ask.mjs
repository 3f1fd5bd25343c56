// Makes a knowledge base from texts and an assistant on it, asks, and prints the answer with its sources.
import { Radrum, RadrumError } from '@radrum/sdk';

const { RADRUM_URL = 'http://localhost:3000', RADRUM_KEY = '' } = process.env;
const question = process.argv[2] ?? 'Vad kostar det att lämna grovavfall?';
const radrum = new Radrum({ baseUrl: RADRUM_URL, key: RADRUM_KEY });

const texts = [
  [
    'Grovavfall',
    'Att lämna grovavfall på återvinningscentralen är gratis för hushåll. Företag betalar 450 kronor per besök.',
  ],
  [
    'Öppettider',
    'Återvinningscentralen har öppet måndag till torsdag klockan 10 till 19 och lördag klockan 10 till 15.',
  ],
];

try {
  const base = await radrum.knowledgeBases.create({ name: 'Exempel: avfall' });
  for (const [title, text] of texts) await radrum.sources.add(base.id, { type: 'text', title, text });
  const { slug } = await radrum.assistants.create({
    name: 'Fråga om avfall',
    slug: `avfall-${Date.now().toString(36)}`,
    audience: 'citizen',
    knowledgeBaseIds: [base.id],
  });
  await radrum.assistants.publish(slug);

  const stream = radrum.messages.stream(slug, { text: question });
  for await (const event of stream) if (event.type === 'text') process.stdout.write(event.delta);
  const { outcome, citations } = await stream.answer();
  console.log(`\n\n${outcome}`);
  for (const [index, { title, quote }] of citations.entries()) console.log(`[${index + 1}] ${title}: ”${quote}”`);

  await radrum.assistants.delete(slug);
  await radrum.knowledgeBases.delete(base.id);
} catch (error) {
  if (!(error instanceof RadrumError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
