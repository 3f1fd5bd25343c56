'use client';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { In } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Area, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Icon } from '../../ui/icon';

type NewSource = In['sources']['add']['source'];
const mostPages = 50_000;

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What a form says, as the server takes it. Addresses without a scheme get https. */
export function readSource(kind: 'website' | 'text' | 'faq', form: FormData): NewSource {
  if (kind === 'website') {
    const url = textOf(form, 'url');
    const [include, exclude, maxPages] = [
      linesOf(textOf(form, 'include')),
      linesOf(textOf(form, 'exclude')),
      Number(textOf(form, 'maxPages')),
    ];
    return {
      type: 'website',
      url: /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`,
      ...(maxPages > 0 && { maxPages }),
      ...(include.length > 0 && { include }),
      ...(exclude.length > 0 && { exclude }),
    };
  }
  if (kind === 'text') {
    const url = textOf(form, 'url');
    return { type: 'text', title: textOf(form, 'title'), text: textOf(form, 'text'), ...(url && { url }) };
  }
  const questions = form.getAll('question').map(String);
  const answers = form.getAll('answer').map(String);
  const title = textOf(form, 'title');
  return {
    type: 'faq',
    ...(title && { title }),
    entries: questions.map((question, index) => ({ question, answer: answers[index] ?? '' })),
  };
}

export function WebsiteFields({ error }: { error: string | undefined }) {
  const { knowledge } = useLocale().words;
  return (
    <>
      <Input
        name="url"
        label={knowledge.url}
        hint={knowledge.urlHint}
        error={error}
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
        required
        maxLength={2000}
      />
      <details className="more">
        <summary>{knowledge.more}</summary>
        <div className="stack mt-4">
          <ReadingFields settings={{ maxPages: 2000, include: [], exclude: [] }} />
        </div>
      </details>
    </>
  );
}

/** What of a website is read, and how much at the most. */
export function ReadingFields({
  settings,
}: {
  settings: { maxPages: number; include: readonly string[]; exclude: readonly string[] };
}) {
  const { knowledge } = useLocale().words;
  return (
    <>
      <Input
        name="maxPages"
        label={knowledge.maxPages}
        hint={knowledge.maxPagesHint}
        type="number"
        inputMode="numeric"
        min={1}
        max={mostPages}
        required
        defaultValue={settings.maxPages}
      />
      <Area
        name="include"
        label={knowledge.include}
        hint={knowledge.includeHint}
        rows={3}
        mono
        spellCheck={false}
        defaultValue={settings.include.join('\n')}
      />
      <Area
        name="exclude"
        label={knowledge.exclude}
        hint={knowledge.excludeHint}
        rows={3}
        mono
        spellCheck={false}
        defaultValue={settings.exclude.join('\n')}
      />
    </>
  );
}

export function TextFields() {
  const { knowledge } = useLocale().words;
  return (
    <>
      <Input name="title" label={knowledge.textTitle} required maxLength={300} />
      <Area
        name="text"
        label={knowledge.textBody}
        hint={knowledge.textBodyHint}
        required
        maxLength={500_000}
        rows={6}
      />
      <Input name="url" type="url" label={`${knowledge.textUrl} (${knowledge.optional})`} maxLength={2000} />
    </>
  );
}

export function FaqFields() {
  const { knowledge } = useLocale().words;
  const [keys, setKeys] = useState([0]);
  const add = () => setKeys([...keys, Math.max(...keys) + 1]);
  return (
    <>
      <Input name="title" label={`${knowledge.faqTitle} (${knowledge.optional})`} maxLength={200} />
      {keys.map((key, index) => (
        <div key={key} className="stack border-t border-line pt-4">
          <Input name="question" label={knowledge.faqQuestion(index + 1)} required maxLength={300} />
          <Area name="answer" label={knowledge.faqAnswer(index + 1)} required maxLength={20_000} rows={3} />
          {keys.length > 1 ? (
            <Button kind="quiet" small onClick={() => setKeys(keys.filter((one) => one !== key))}>
              <Icon of={X} />
              {knowledge.faqRemove(index + 1)}
            </Button>
          ) : null}
        </div>
      ))}
      <p>
        <Button kind="quiet" small onClick={add}>
          <Icon of={Plus} />
          {knowledge.faqAdd}
        </Button>
      </p>
    </>
  );
}
