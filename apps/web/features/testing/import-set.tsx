'use client';
import { FileSpreadsheet } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DropZone } from '../../ui/drop-zone';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { sendFile } from '../knowledge/send-file';
import { mostBytes } from '../knowledge/upload-files';
import { type ImportedSet, readImportedSet } from './imported-set';

type State =
  | { is: 'empty' }
  | { is: 'busy' }
  | { is: 'seen'; file: File; found: ImportedSet }
  | { is: 'failed'; why: string };

/** Makes a test of a spreadsheet: first what would come of it, then the deed. */
export function ImportSet({ tenant }: { tenant: string }) {
  const { words, language } = useLocale();
  const { import: say } = words.tests;
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [state, setState] = useState<State>({ is: 'empty' });
  const send = async (file: File, mode: 'preview' | 'make') => {
    setState({ is: 'busy' });
    const sent = await sendFile(tenant, '/test-sets/import', file, { mode, language }).done;
    const found = sent.is === 'done' ? readImportedSet(sent.answer) : null;
    if (!found) {
      const problem = sent.is === 'failed' ? sent.problem : null;
      const why = problem && lookUp<(about: string) => string>(say.refusals, problem.code);
      return setState({ is: 'failed', why: why?.(problem?.about ?? '') ?? say.failed });
    }
    if (found.id === null) return setState({ is: 'seen', file, found });
    router.push(`/t/${tenant}/tests/${found.id}`);
  };
  const close = () => {
    setIsOpen(false);
    setState({ is: 'empty' });
  };
  return (
    <>
      <Button kind="second" onClick={() => setIsOpen(true)}>
        <Icon of={FileSpreadsheet} />
        {say.button}
      </Button>
      <Dialog title={say.title} isOpen={isOpen} onClose={close}>
        <div className="stack mt-4">
          <DropZone
            label={say.label}
            hint={say.hint}
            accept=".csv,.xlsx,.ods,.tsv"
            isMultiple={false}
            mostBytes={mostBytes}
            files={[]}
            isDisabled={state.is === 'busy'}
            onFiles={([file]) => file && void send(file, 'preview')}
          />
          <output>{state.is === 'busy' ? say.reading : null}</output>
          {state.is === 'failed' ? (
            <Note tone="bad" announce="alert">
              {state.why}
            </Note>
          ) : null}
          {state.is === 'seen' ? (
            <>
              <Found found={state.found} />
              <div className="actions">
                {state.found.cases > 0 ? (
                  <Button onClick={() => void send(state.file, 'make')}>{say.make}</Button>
                ) : null}
                <Button kind="quiet" onClick={close}>
                  {words.actions.cancel}
                </Button>
              </div>
            </>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}

function Found({ found: { cases, columns, preview, problems } }: { found: ImportedSet }) {
  const { import: say } = useLocale().words.tests;
  return (
    <>
      <output className="block">
        <strong>{say.ready(cases)}</strong> {columns.length > 0 ? say.columns(columns.join(', ')) : null}
      </output>
      <ul className="rows">
        {preview.map((question, place) => (
          <li key={`${place} ${question}`}>{question}</li>
        ))}
      </ul>
      {problems.length > 0 ? (
        <details open={cases === 0}>
          <summary>{say.problems(problems.length)}</summary>
          <ul>
            {problems.map(({ row, why, text }) => (
              <li key={row} className="wrap-anywhere">
                {say.row(row)}: {say.why[why]} {text ? `(${text})` : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
