'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../../api/browser-client';
import { useLocale } from '../../../../locale/locale-provider';
import { lookUp } from '../../../../locale/look-up';
import { Button } from '../../../../ui/button';
import { DropZone } from '../../../../ui/drop-zone';
import { Note } from '../../../../ui/note';
import { sendFile } from '../../../knowledge/send-file';
import { CallFailed } from '../../../session/call-failed';

const mostBytes = 10 * 1024 * 1024;

/** The organisation's own DOCX, into which the letters of a template are written. */
export function Letterhead(props: { tenant: string; id: string; name: string | null; onChanged: () => Promise<void> }) {
  const { tenant, id, name, onChanged } = props;
  const { words, language } = useLocale();
  const say = words.templateEditor;
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const remove = useMutation(useTRPC().templates.removeLetterhead.mutationOptions({ onSuccess: onChanged }));
  const send = async ([file]: readonly File[]) => {
    if (!file) return;
    setProblem(null);
    setIsSending(true);
    const sent = await sendFile(tenant, `/templates/${id}/letterhead`, file, {}).done;
    setIsSending(false);
    if (sent.is === 'done') return onChanged();
    const { letterheadProblems } = say;
    const known = lookUp<string>(letterheadProblems, sent.problem?.code ?? '');
    // the server says in Swedish exactly what is wrong
    const exact = language === 'sv' && sent.problem?.about ? sent.problem.about : undefined;
    setProblem(exact ?? known ?? (sent.problem ? letterheadProblems.other : undefined) ?? failed(sent.code));
  };
  const failed = (code: string) => lookUp(words.failure.reasons, code) ?? say.letterheadProblems.other;
  return (
    <section className="editor-section" aria-labelledby="letterhead">
      <h2 className="h3" id="letterhead">
        {say.letterhead}
      </h2>
      <p className="dim">{say.letterheadText}</p>
      {name === null ? null : (
        <div className="flow between">
          <p>{say.letterheadNow(name)}</p>
          <Button
            kind="quiet"
            small
            busy={remove.isPending && say.saving}
            onClick={() => remove.mutate({ tenant, id })}
          >
            {say.letterheadRemove}
          </Button>
        </div>
      )}
      <DropZone
        label={say.letterheadChoose}
        hint=""
        accept=".docx"
        isMultiple={false}
        mostBytes={mostBytes}
        files={[]}
        isDisabled={isSending}
        onFiles={(files) => void send(files)}
      />
      {problem ? (
        <Note tone="bad" announce="alert">
          {problem}
        </Note>
      ) : null}
      <CallFailed error={remove.error} />
    </section>
  );
}
