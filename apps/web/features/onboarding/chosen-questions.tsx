'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { CallFailed } from '../session/call-failed';
import { ChosenQuestion, type GivenAnswer } from './chosen-question';
import { useFirstAssistant } from './use-first-assistant';

const mostQuestions = 4;

/** Questions that can be changed, taken out, added and tried; saved, they are the assistant's suggestions. */
export function ChosenQuestions(props: {
  tenant: string;
  knowledgeBaseId: string;
  assistant: Assistant | undefined;
  fresh: { name: string; languages: string[] };
  first: readonly { text: string; answer: GivenAnswer | null }[];
}) {
  const { tenant, first } = props;
  const { words } = useLocale();
  const { questions: say } = words.onboarding;
  const [items, setItems] = useState(() => first.map((item, key) => ({ ...item, key })));
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const findAssistant = useFirstAssistant(props);
  const router = useRouter();
  const update = useMutation(useTRPC().assistants.update.mutationOptions());
  const save = useMutation({
    mutationFn: async () => {
      const suggestedQuestions = items.map(({ text }) => text.trim()).filter(Boolean);
      await update.mutateAsync({ tenant, id: await findAssistant(), changes: { suggestedQuestions } });
    },
    onSuccess: () => {
      router.push(`/t/${tenant}/welcome?step=publish`);
      router.refresh();
    },
  });
  const change = (key: number, part: Partial<(typeof items)[number]>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...part } : item)));
  const remove = (key: number, number: number) => {
    setItems((before) => before.filter((item) => item.key !== key));
    setTold(say.removed(number));
    list.current?.focus();
  };
  const add = () =>
    setItems((before) => [
      ...before,
      { text: '', answer: null, key: Math.max(-1, ...before.map(({ key }) => key)) + 1 },
    ]);
  return (
    <>
      <h2 className="sr">{words.assistants.suggested}</h2>
      <ol className="chosen" ref={list} tabIndex={-1} aria-label={words.assistants.suggested}>
        {items.map(({ key, text, answer }, index) => (
          <ChosenQuestion
            key={key}
            tenant={tenant}
            number={index + 1}
            text={text}
            answer={answer}
            findAssistant={findAssistant}
            onChange={(changed) => change(key, { text: changed })}
            onAnswer={(given) => change(key, { answer: given })}
            onRemove={() => remove(key, index + 1)}
          />
        ))}
      </ol>
      <output className="sr">{told}</output>
      {items.length < mostQuestions ? (
        <p>
          <Button kind="quiet" small onClick={add}>
            <Icon of={Plus} />
            {say.add}
          </Button>
        </p>
      ) : null}
      <CallFailed error={save.error} />
      <div className="actions">
        <Button busy={(save.isPending || save.isSuccess) && say.saving} onClick={() => save.mutate()}>
          {say.save}
        </Button>
        <p className="meta">{say.quotes}</p>
      </div>
    </>
  );
}
