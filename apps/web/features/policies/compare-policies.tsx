'use client';
import { useQueryClient, useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { AssistantName, ComparedAnswer } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Area, Check, Select } from '../../ui/field';
import { Outcome } from '../../ui/outcome';
import { Progress } from '../../ui/progress';
import { CallFailed } from '../session/call-failed';

/** Questions that are answered in one call: progress is seen, and it can be stopped. */
const atOnce = 5;

/** The latest questions, or one's own, answered under the rules that hold and under the draft. */
export function ComparePolicies(props: { subject: string; assistants: readonly AssistantName[]; tenant: string }) {
  const { subject, assistants, tenant } = props;
  const { words } = useLocale();
  const say = words.policies;
  const own = assistants.find(({ id }) => id === subject);
  const [assistantId, setAssistantId] = useState(own?.id ?? assistants[0]?.id ?? '');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [answers, setAnswers] = useState<readonly ComparedAnswer[]>([]);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const isStopped = useRef(false);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const compare = useMutation(trpc.policies.compare.mutationOptions());
  const run = useMutation({
    mutationFn: async () => {
      isStopped.current = false;
      setAnswers([]);
      const written = text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .slice(0, 50);
      const latest = trpc.policies.latestQuestions.queryOptions({ tenant, assistantId }, { staleTime: 0 });
      const questions = written.length > 0 ? written : await queries.fetchQuery(latest);
      setAsked(questions);
      for (let place = 0; place < questions.length && !isStopped.current; place += atOnce) {
        const part = questions.slice(place, place + atOnce);
        const compared = await compare.mutateAsync({ tenant, subject, assistantId, questions: part });
        setAnswers((before) => [...before, ...compared]);
      }
      return questions.length;
    },
  });
  const shown = answers.filter(({ isSame }) => !onlyDifferent || !isSame);
  return (
    <div className="stack">
      {own ? null : (
        <Select label={say.compareWith} value={assistantId} onChange={(event) => setAssistantId(event.target.value)}>
          {assistants.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Area
        label={say.compareOwn}
        hint={say.compareOwnHint}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="actions">
        {run.isPending ? (
          <Button kind="second" onClick={() => (isStopped.current = true)}>
            {say.compareStop}
          </Button>
        ) : (
          <Button kind="second" onClick={() => run.mutate()}>
            {say.compareStart}
          </Button>
        )}
      </div>
      <CallFailed error={run.error} />
      {run.isPending && asked.length > 0 ? (
        <Progress
          label={say.comparing(answers.length, asked.length)}
          done={answers.length}
          left={0}
          failed={0}
          of={asked.length}
        />
      ) : null}
      {run.isSuccess && run.data === 0 ? <p className="dim">{say.compareNothing}</p> : null}
      {answers.length > 0 ? (
        <>
          <output>
            <strong>{say.compareSame(answers.filter(({ isSame }) => isSame).length, answers.length)}</strong>
          </output>
          <Check
            label={say.onlyDifferent}
            checked={onlyDifferent}
            onChange={({ target }) => setOnlyDifferent(target.checked)}
          />
          <table className="table fold compared">
            <thead>
              <tr>
                <th scope="col">{say.question}</th>
                <th scope="col">{say.was}</th>
                <th scope="col">{say.becomes}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ question, inForce, drafted, isSame }) => (
                <tr key={question} className={isSame ? 'dim' : undefined}>
                  <th scope="row">{question}</th>
                  <td data-label={say.was}>
                    <AnswerCell answer={inForce} />
                  </td>
                  <td data-label={say.becomes}>
                    <AnswerCell answer={drafted} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </div>
  );
}

function AnswerCell({ answer }: { answer: ComparedAnswer['inForce'] }) {
  const { words } = useLocale();
  return (
    <>
      <Outcome outcome={answer.outcome}>{words.outcome[answer.outcome]}</Outcome>
      <p className="quote">{answer.text}</p>
    </>
  );
}
