import { z } from 'zod';

const answerSchema = z.object({
  sentences: z.array(z.object({ number: z.coerce.number().int(), text: z.string() })),
});

/** A model's numbered texts: JSON, also inside other words, or lines such as "1: …". Null where it is neither. */
export function readAnswer(answer: string, count: number): Map<number, string> | null {
  const texts = new Map<number, string>();
  for (const { number, text } of readJson(answer) ?? readLines(answer)) {
    const trimmed = text.trim();
    if (number >= 1 && number <= count && trimmed !== '' && !texts.has(number)) texts.set(number, trimmed);
  }
  // "Nothing to change" is an answer, too.
  return texts.size > 0 || readJson(answer)?.length === 0 ? texts : null;
}

function readJson(answer: string): { number: number; text: string }[] | null {
  const [from, to] = [answer.indexOf('{'), answer.lastIndexOf('}')];
  if (from < 0 || to < from) return null;
  try {
    const parsed = answerSchema.safeParse(JSON.parse(answer.slice(from, to + 1)));
    return parsed.success ? parsed.data.sentences : null;
  } catch {
    return null;
  }
}

function readLines(answer: string): { number: number; text: string }[] {
  return [...answer.matchAll(/^[ \t]*(\d{1,3})[:.)][ \t]+(\S.*)$/gmu)].map(({ 1: number, 2: text }) => ({
    number: Number(number),
    text: text ?? '',
  }));
}
