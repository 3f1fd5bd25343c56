import type { Answer } from '../../conversations/turn.ts';
import type { ReplyResult } from '../results.ts';

/** What stands around the answers, by language; where a language is missing, English does. */
const frames: Record<string, { hello: string; regards: string; open: string }> = {
  sv: { hello: 'Hej!', regards: 'Med vänlig hälsning', open: 'Det här behöver vi återkomma om:' },
  en: { hello: 'Hello,', regards: 'Kind regards', open: 'We need to come back to you about this:' },
  fi: { hello: 'Hei!', regards: 'Ystävällisin terveisin', open: 'Palaamme teille näistä asioista:' },
  de: { hello: 'Guten Tag,', regards: 'Mit freundlichen Grüßen', open: 'Hierzu melden wir uns noch einmal:' },
  fr: { hello: 'Bonjour,', regards: 'Cordialement', open: 'Nous reviendrons vers vous à ce sujet :' },
  es: { hello: 'Hola:', regards: 'Un cordial saludo', open: 'Volveremos a escribirle sobre lo siguiente:' },
  pl: { hello: 'Dzień dobry,', regards: 'Z poważaniem', open: 'W tych sprawach odezwiemy się ponownie:' },
  ar: { hello: 'مرحباً،', regards: 'مع أطيب التحيات', open: 'سنعود إليكم بشأن ما يلي:' },
};

/** A draft of a letter: what was answered with its sources, and what was not. A person reads it before it is sent. */
export function draftReply(
  answers: readonly { question: string; answer: Answer }[],
  language: string,
  signedBy: string,
): Pick<ReplyResult, 'text' | 'unanswered' | 'citations'> {
  const { hello, regards, open } = frames[language] ?? frames['en'] ?? { hello: '', regards: '', open: '' };
  const answered = answers.filter(({ answer }) => answer.outcome === 'answered');
  const unanswered = answers.filter(({ answer }) => answer.outcome !== 'answered').map(({ question }) => question);
  const citations = answered.flatMap(({ answer }) =>
    answer.citations.map(({ url, title, quote }) => ({ url, title, quote })),
  );
  const addresses = [...new Set(citations.flatMap(({ url }) => (url === null ? [] : [url])))];
  const text = [
    hello,
    ...answered.map(({ answer }) => asLetter(answer.text)),
    ...(unanswered.length > 0 ? [[open, ...unanswered.map((question) => `– ${question}`)].join('\n')] : []),
    ...(addresses.length > 0 ? [addresses.join('\n')] : []),
    `${regards}\n${signedBy}`,
  ].join('\n\n');
  return { text, unanswered, citations };
}

/** An answer as a mail has it: without the marks of citations and of bold words. */
const asLetter = (text: string): string =>
  text
    .replaceAll(/\s?\[\d+\]/g, '')
    .replaceAll(/\*\*([^*]+)\*\*/g, '$1')
    .trim();
