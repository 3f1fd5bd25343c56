'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { In, RegisterEntry } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Area, Check, FieldGroup, Input } from '../../ui/field';
import { Note } from '../../ui/note';
import { regionName } from '../models/region-name';
import { Status } from '../../ui/outcome';
import { PrintButton } from '../../ui/print-button';
import { SaveBar } from '../../ui/save-bar';
import { CallFailed } from '../session/call-failed';
import { RiskResult } from './risk-result';
import { keepAsJson } from './keep-as-json';

type Card = NonNullable<In['assistants']['updateRegisterCard']>['card'] & Pick<RegisterEntry, 'owner' | 'answers'>;
type Question = keyof RegisterEntry['answers'];

const cardOf = ({ purpose, owner, data, legalBasis, oversight, answers }: RegisterEntry): Card => ({
  purpose,
  owner,
  data,
  legalBasis,
  oversight,
  answers,
});

/** The card of an assistant in the register of AI systems. The risk class follows from the answers as they are given. */
export function RegisterForm({ entry, tenant, canEdit }: { entry: RegisterEntry; tenant: string; canEdit: boolean }) {
  const { words, language } = useLocale();
  const say = words.register;
  const [saved, setSaved] = useState(() => cardOf(entry));
  const [card, setCard] = useState(saved);
  const trpc = useTRPC();
  const router = useRouter();
  const questions = Object.keys(say.questions).filter((one): one is Question => one in say.questions);
  const open = questions.filter((question) => card.answers[question] === undefined).length;
  const risk = useQuery(trpc.assistants.risk.queryOptions({ tenant, answers: card.answers }, { enabled: open === 0 }));
  const save = useMutation(
    trpc.assistants.updateRegisterCard.mutationOptions({
      onSuccess: () => {
        setSaved(card);
        router.refresh();
      },
    }),
  );
  const change = (part: Partial<Card>) => setCard({ ...card, ...part });
  const isChanged = JSON.stringify(card) !== JSON.stringify(saved);
  return (
    <form
      className="after-tabs"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) save.mutate({ tenant, id: entry.assistantId, card });
      }}
    >
      <p className="lead">{say.text}</p>
      <div className="actions mt-4 mb-6">
        <Button kind="second" small onClick={() => keepAsJson({ ...entry, ...saved }, `registerkort-${entry.slug}`)}>
          {say.json}
        </Button>
        <PrintButton label={say.print} small />
      </div>
      <fieldset disabled={!canEdit}>
        {canEdit ? null : <Note>{words.assistants.readOnly}</Note>}
        <Band title={say.purposeTitle} text={say.purposeText} first>
          <div className="stack form-width">
            <Area
              label={say.purpose}
              hint={say.purposeHint}
              value={card.purpose}
              onChange={(event) => change({ purpose: event.target.value })}
              maxLength={500}
              rows={3}
            />
            <Input
              label={say.owner}
              hint={say.ownerHint}
              value={card.owner.name}
              onChange={(event) => change({ owner: { ...card.owner, name: event.target.value } })}
              maxLength={500}
              autoComplete="off"
            />
            <Input
              label={say.ownerEmail}
              type="email"
              value={card.owner.email}
              onChange={(event) => change({ owner: { ...card.owner, email: event.target.value } })}
              maxLength={254}
              autoComplete="off"
            />
          </div>
        </Band>
        <Band title={say.dataTitle} text={say.dataText}>
          <div className="stack form-width">
            {(['data', 'legalBasis', 'oversight'] as const).map((field) => (
              <Area
                key={field}
                label={say[field]}
                hint={say[`${field}Hint`]}
                value={card[field] ?? ''}
                onChange={(event) => change({ [field]: event.target.value })}
                maxLength={500}
                rows={2}
              />
            ))}
          </div>
        </Band>
        <Band title={say.riskTitle} text={say.riskText}>
          <div className="risk-questions">
            {questions.map((question) => (
              <FieldGroup key={question} legend={say.questions[question]}>
                <div className="flow">
                  {([true, false] as const).map((answer) => (
                    <Check
                      key={String(answer)}
                      type="radio"
                      name={question}
                      label={answer ? say.yes : say.no}
                      checked={card.answers[question] === answer}
                      onChange={() => change({ answers: { ...card.answers, [question]: answer } })}
                    />
                  ))}
                </div>
              </FieldGroup>
            ))}
          </div>
          <div className="mt-5" aria-live="polite">
            <h3 className="h4">{say.result}</h3>
            {open > 0 ? (
              <p className="dim">{say.open(open)}</p>
            ) : risk.data ? (
              <RiskResult risk={risk.data} words={words} />
            ) : (
              <CallFailed error={risk.error} again={risk.refetch} />
            )}
          </div>
        </Band>
        <Band title={say.modelsTitle} text={say.modelsText}>
          {entry.models.length === 0 ? (
            <p className="dim">{say.noModels}</p>
          ) : (
            <ul>
              {entry.models.map(({ id, provider, region }) => (
                <li key={id}>
                  {provider === 'extractive'
                    ? words.models.builtIn
                    : [...new Set([id, provider, regionName(region, language, words.models.here)])].join(', ')}
                </li>
              ))}
            </ul>
          )}
        </Band>
      </fieldset>
      {isChanged || save.isPending ? (
        <SaveBar
          notice={<CallFailed error={save.error} />}
          actions={
            <>
              <Button kind="quiet" onClick={() => setCard(saved)}>
                {words.assistants.undo}
              </Button>
              <Button type="submit" busy={save.isPending && say.saving}>
                {say.save}
              </Button>
            </>
          }
        >
          <strong>{say.unsaved}</strong>
        </SaveBar>
      ) : (
        <output>{save.isSuccess ? <Status state="ok">{say.saved}</Status> : null}</output>
      )}
    </form>
  );
}
