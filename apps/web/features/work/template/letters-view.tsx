'use client';
import { ArrowLeft, ArrowRight, Download } from 'lucide-react';
import { useState } from 'react';
import type { WorkInfo, WorkResult } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { lookUp } from '../../../locale/look-up';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';
import { useDownload } from '../../settings/use-download';
import { DraftState } from '../shell/draft-state';
import { useDraft } from '../shell/use-draft';
import { LetterFields } from './letter-fields';
import { LetterList, nameOf } from './letter-list';
import { LetterSheet } from './letter-sheet';
import { usePreview, type Values } from './use-preview';

type Result = Extract<WorkResult, { kind: 'template' }>;
type Letter = Result['letters'][number];

const none: Letter = { row: null, values: {}, missing: [] };

/** Letters out of a template: what they say beside the facts that they say it with. */
export function LettersView(props: { work: WorkInfo; result: Result; tenant: string }) {
  const { work, result, tenant } = props;
  const draft = useDraft(work, result, tenant);
  const { letters } = draft.draft;
  const [at, setAt] = useState(0);
  const letter = letters[at] ?? letters[0] ?? none;
  const put = (change: (letter: Letter) => Letter) =>
    draft.change((now) => {
      const changed = now.letters.map((one, place) => (place === at ? change(one) : one));
      return changed.every((one, place) => one === now.letters[place]) ? now : { ...now, letters: changed };
    });
  return (
    <div className="letters">
      {letters.length > 1 ? <LetterList result={draft.draft} at={at} onChoose={setAt} /> : null}
      {letters.length > 1 ? (
        <LetterSteps work={work} tenant={tenant} result={draft.draft} at={at} onGo={setAt} />
      ) : null}
      {work.isOwn ? <DraftState draft={draft} /> : null}
      <OneLetter
        key={at}
        work={work}
        tenant={tenant}
        result={draft.draft}
        letter={letter}
        onChange={(values) => put((one) => ({ ...one, values }))}
        onMissing={(values, missing) => {
          // of a letter that has changed since, the next answer tells
          if (work.isOwn)
            put((one) => (one.values !== values || isSame(one.missing, missing) ? one : { ...one, missing }));
        }}
      />
    </div>
  );
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ');

function OneLetter(props: {
  work: WorkInfo;
  tenant: string;
  result: Result;
  letter: Letter;
  onChange: (values: Record<string, string>) => void;
  onMissing: (values: Values, missing: string[]) => void;
}) {
  const { work, tenant, result, letter, onChange, onMissing } = props;
  const { words } = useLocale();
  const { definition } = result;
  const { preview, error } = usePreview(tenant, definition, letter.values, onMissing);
  return (
    <div className="letter-cols">
      <LetterFields work={work} tenant={tenant} result={result} letter={letter} preview={preview} onChange={onChange} />
      <section className="letter-preview" aria-labelledby="preview">
        <h2 className="h4" id="preview">
          {words.workTemplate.preview}
        </h2>
        <CallFailed error={error} />
        {preview ? <LetterSheet preview={preview} language={definition.language} words={words} /> : null}
      </section>
    </div>
  );
}

/** From letter to letter, and the one that is open as a file. */
function LetterSteps(props: {
  work: WorkInfo;
  tenant: string;
  result: Result;
  at: number;
  onGo: (at: number) => void;
}) {
  const { work, tenant, result, at, onGo } = props;
  const { words, format } = useLocale();
  const say = words.workTemplate;
  const { state, download } = useDownload(tenant);
  const last = result.letters.length - 1;
  return (
    <>
      <div className="letter-steps">
        <Button kind="second" small aria-disabled={at === 0} onClick={() => onGo(Math.max(0, at - 1))}>
          <Icon of={ArrowLeft} />
          {say.previous}
        </Button>
        <p aria-live="polite">
          <strong>{say.letterOf(format.number(at + 1), format.number(last + 1))}</strong>{' '}
          <span className="wrap-anywhere">{nameOf(result, at, say)}</span>
        </p>
        <Button kind="second" small aria-disabled={at === last} onClick={() => onGo(Math.min(last, at + 1))}>
          {say.next}
          <Icon of={ArrowRight} />
        </Button>
        <Button
          kind="quiet"
          small
          busy={state.is === 'busy' && words.workShell.download}
          onClick={() => void download(`/api/v1/tasks/${work.id}/result?format=docx&letter=${at}`, work.kind, 'docx')}
        >
          <Icon of={Download} />
          {say.downloadOne}
        </Button>
      </div>
      {state.is === 'failed' ? (
        <Note tone="bad" announce="alert">
          {lookUp(words.failure.reasons, state.code) ?? words.failure.reasons.other}
        </Note>
      ) : null}
    </>
  );
}
