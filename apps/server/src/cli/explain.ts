import {
  explainQuestion,
  findTenant,
  type Installation,
  publishedAssistant,
  RadrumError,
  type Share,
  systemScope,
} from '@radrum/core';

/** What is asked where no assistant is named: the demo's. */
const demo = 'lindvik/fraga-lindvik';

/**
 * Answers a question as the widget would, stores nothing, and tells in words how the answer came about.
 * @param words `[TENANT/ASSISTANT] QUESTION`, by their slugs
 * @throws RadrumError `not_found` for an unknown tenant or assistant, `invalid_body` for an empty question
 */
export async function explainInWords(installation: Installation, words: readonly string[]): Promise<string> {
  const [first = ''] = words;
  const isPlace = /^[a-z0-9-]+\/[a-z0-9-]+$/.test(first);
  const [tenantSlug = '', assistantSlug = ''] = (isPlace ? first : demo).split('/');
  const text = words.slice(isPlace ? 1 : 0).join(' ');
  if (text === '') throw new RadrumError('invalid_body', 'Write the question after the command.');
  const tenantId = await findTenant(installation, tenantSlug, 'question.explained');
  const scope = systemScope(installation, tenantId, 'cli');
  const { shown, floors, explanation } = await explainQuestion(scope, {
    assistant: await publishedAssistant(scope, assistantSlug),
    question: { text },
    channel: 'console',
    signal: new AbortController().signal,
  });
  const answer = [
    `Answer (${shown.outcome}):`,
    ...indent(shown.text),
    ...shown.citations.map(({ title, url, quote }, i) => `  [${i + 1}] ${title} ${url ?? ''}\n      "${quote}"`),
  ];
  if (explanation === null || floors === null) return answer.join('\n');
  const { reading, confidence, evidence, passages, lines } = explanation;
  return [
    ...answer,
    '',
    `Read as ${reading.language}; wants ${reading.wanted.join(', ') || 'nothing in particular'}`,
    ...reading.corrections.map(({ from, to }) => `  spelling: ${from} -> ${to}`),
    ...reading.joined.map(({ from, to }) => `  joined: ${from.join(' ')} -> ${to}`),
    ...(reading.unknown.length > 0 ? [`  nowhere: ${reading.unknown.join(', ')}`] : []),
    ...reading.expansions.map(
      ({ from, concept, why, weight, to, authority }) =>
        `  ${from} -> ${concept} (${why}, ${weight.toFixed(2)}${authority === null ? '' : `, not ours: ${authority}`}): ${to.join(', ')}`,
    ),
    ...reading.units.map(({ word, weight, ways }) => `  ${weight.toFixed(1).padStart(5)}  ${word}: ${ways.join('; ')}`),
    '',
    `Confidence ${confidence.toFixed(3)} (floors: a model ${floors.model}, quotes ${floors.extractive})`,
    `  ${inWords(evidence)}`,
    '',
    'Passages',
    ...passages.flatMap(({ title, url, headings, score, evidence: own, lostBy }, i) => [
      `  ${i + 1}. ${score.toFixed(3)} ${[title, ...headings].join(' › ')} ${url ?? ''}`,
      `     ${i === 0 ? inWords(own) : `lost by ${inWords(lostBy)}`}`,
    ]),
    '',
    'Lines',
    ...lines.flatMap(({ text: line, title, score, evidence: own, lostBy }, i) => [
      `  ${i + 1}. ${score.toFixed(3)} ${title}: ${line.replaceAll(/\s+/g, ' ').slice(0, 160)}`,
      `     ${i === 0 ? inWords(own) : `lost by ${inWords(lostBy)}`}`,
    ]),
  ].join('\n');
}

const indent = (text: string): string[] => text.split('\n').map((line) => `  ${line}`);

const inWords = (shares: readonly Share[]): string =>
  shares
    .slice(0, 8)
    .map(({ feature, value, adds }) => `${feature} ${value.toFixed(2)} (${adds > 0 ? '+' : ''}${adds.toFixed(2)})`)
    .join(', ');
