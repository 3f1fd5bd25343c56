'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DialogActions } from '../../../ui/dialog-actions';
import { Area, Input } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { ChooseFaq } from '../../gaps/choose-faq';
import { keyOf } from '../../gaps/faqs';
import { useFaqSource } from '../../gaps/use-faq-source';
import { CallFailed } from '../../session/call-failed';
import type { ReplyResult } from '../../../api/shapes';
import { useFaqTargets } from './use-faq-targets';

const longestQuestion = 300;

/** Puts a question that citizens ask among the common ones, as a draft, for those who may change the knowledge; says which ones come often. */
export function SuggestQuestion({ result, tenant }: { result: ReplyResult; tenant: string }) {
  const say = useLocale().words.workReply;
  const trpc = useTRPC();
  const { data: session } = useQuery(trpc.me.queryOptions());
  const permissions = session?.tenants.find(({ slug }) => slug === tenant)?.permissions ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const mayAdd = permissions.includes('knowledge:write');
  if (!mayAdd && result.often.length === 0) return null;
  return (
    <div className="stack">
      {result.often.map(({ question, times }) => (
        <Note key={question} title={say.oftenTitle(times)}>
          <p lang={result.language}>{question}</p>
          <p>{mayAdd ? say.oftenText : say.oftenAskEditor}</p>
        </Note>
      ))}
      {mayAdd ? (
        <p>
          <Button kind="second" small onClick={() => setIsOpen(true)}>
            {say.suggest}
          </Button>
        </p>
      ) : null}
      {isDone ? (
        <Note tone="ok" announce="status">
          {say.suggested}
        </Note>
      ) : null}
      <Dialog title={say.suggest} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <SuggestForm
          result={result}
          tenant={tenant}
          onCancel={() => setIsOpen(false)}
          onDone={() => {
            setIsOpen(false);
            setIsDone(true);
          }}
        />
      </Dialog>
    </div>
  );
}

function SuggestForm(props: { result: ReplyResult; tenant: string; onCancel: () => void; onDone: () => void }) {
  const { result, tenant, onCancel, onDone } = props;
  const say = useLocale().words.workReply;
  const asked = result.often[0]?.question ?? result.question;
  const [question, setQuestion] = useState(asked.length <= longestQuestion ? asked : '');
  const [answer, setAnswer] = useState(result.text);
  const [chosen, setChosen] = useState('');
  const targets = useFaqTargets(tenant);
  const target = targets.find((one) => keyOf(one) === chosen) ?? targets[0];
  const source = useFaqSource(tenant);
  const add = useMutation(useTRPC().faq.add.mutationOptions({ onSuccess: onDone }));
  const submit = async () => {
    if (!target) return;
    const sourceId = await source.sourceOf(target);
    add.mutate({ tenant, sourceId, entries: [{ question, answer, isDraft: true }] });
  };
  return (
    <form
      className="stack mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        // what failed is told below
        submit().catch(() => undefined);
      }}
    >
      <p className="dim">{say.suggestText}</p>
      <ChooseFaq label={say.faqWhere} targets={targets} chosen={target ? keyOf(target) : ''} onChoose={setChosen} />
      <Input
        label={say.faqQuestion}
        required
        maxLength={longestQuestion}
        value={question}
        lang={result.language}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <Area
        label={say.faqAnswer}
        required
        rows={8}
        maxLength={20_000}
        value={answer}
        lang={result.language}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <CallFailed error={add.error ?? source.error} />
      <DialogActions
        deed={say.suggestSave}
        busy={(add.isPending || source.isPending) && say.suggestSaving}
        onCancel={onCancel}
      />
    </form>
  );
}
