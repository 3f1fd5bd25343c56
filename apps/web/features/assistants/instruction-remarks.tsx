'use client';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { LintFinding } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { useLocale } from '../../locale/locale-provider';
import type { Messages } from '../../messages';
import { Note } from '../../ui/note';

/** How long nothing is written before the instructions are read. */
const pauseMs = 600;

type Code = LintFinding['code'];
/** Must go, cannot work, or is not needed: how a remark looks. */
const toneOf = (code: Code): 'bad' | 'warn' | 'info' =>
  code === 'secret' || code === 'personal_data' || code === 'steers_model'
    ? 'bad'
    : code.startsWith('repeats')
      ? 'info'
      : 'warn';

/** What a colleague would remark on the instructions, while they are written. */
export function InstructionRemarks(props: {
  assistantId: string;
  tenant: string;
  instructions: string;
  languages: readonly string[];
}) {
  const { assistantId, tenant, instructions, languages } = props;
  const { words, format } = useLocale();
  const say = words.instructionLint;
  const { mutate, data, isPending } = useMutation(useTRPC().assistants.lint.mutationOptions());
  const tags = languages.join(' ');
  useEffect(() => {
    const later = setTimeout(
      () => mutate({ tenant, id: assistantId, instructions, languages: tags.split(' ').filter(Boolean) }),
      pauseMs,
    );
    return () => clearTimeout(later);
  }, [mutate, tenant, assistantId, instructions, tags]);
  if (instructions.trim() === '') return null;
  const remarks = data ?? [];
  return (
    <section className="remarks" aria-label={say.title} aria-busy={isPending}>
      <output className="meta block">
        {data === undefined ? say.checking : remarks.length === 0 ? say.none : say.count(remarks.length)}
      </output>
      <ul>
        {remarks.map((remark) => (
          <li key={`${remark.code} ${remark.line}`}>
            <Remark remark={remark} tenant={tenant} words={words} format={format} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remark(props: { remark: LintFinding; tenant: string; words: Messages; format: Format }) {
  const { remark, tenant, words, format } = props;
  const { code, line, text, rule } = remark;
  const say = words.instructionLint;
  return (
    <Note tone={toneOf(code)} title={line === null ? say.whole : say.line(line)}>
      {text === '' ? null : <q className="remark-line">{text}</q>} {remarkText(remark, say, format)}{' '}
      {rule ? <Link href={`/t/${tenant}/rules#rule-${rule}`}>{say.showRule}</Link> : null}
    </Note>
  );
}

function remarkText({ code, about }: LintFinding, say: Messages['instructionLint'], format: Format): string {
  const { codes } = say;
  switch (code) {
    case 'contradicts_languages':
      return codes[code](format.language(about ?? ''));
    case 'repeats_topic':
      return codes[code](about ?? '');
    case 'too_long':
      return codes[code](format.number(Number(about)));
    default:
      return codes[code];
  }
}
