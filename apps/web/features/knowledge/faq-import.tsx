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
import { type Imported, readImported } from './faq-imported';
import { sendFile } from './send-file';
import { mostBytes } from './upload-files';

type State =
  | { is: 'empty' }
  | { is: 'busy' }
  | { is: 'seen'; file: File; found: Imported }
  | { is: 'done'; count: number }
  | { is: 'failed'; why: string };

/** Takes questions and answers out of a spreadsheet: first what would come of it, then the deed. */
export function FaqImport({ sourceId, tenant }: { sourceId: string; tenant: string }) {
  const { words, format } = useLocale();
  const say = words.sources.faq;
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [state, setState] = useState<State>({ is: 'empty' });
  const send = async (file: File, mode: 'preview' | 'draft' | 'used') => {
    setState({ is: 'busy' });
    const sent = await sendFile(tenant, `/sources/${sourceId}/faq-import`, file, { mode }).done;
    const read = sent.is === 'done' ? readImported(sent.answer) : null;
    if (!read) {
      const problem = sent.is === 'failed' ? sent.problem : null;
      const why = problem && lookUp<(about: string) => string>(say.refusals, problem.code);
      const about = problem?.about ?? '';
      return setState({
        is: 'failed',
        why: why?.(/^\d+$/.test(about) ? format.number(Number(about)) : about) ?? words.sources.upload.failed,
      });
    }
    if (mode === 'preview') return setState({ is: 'seen', file, found: read });
    setState({ is: 'done', count: read.imported });
    router.refresh();
  };
  const close = () => {
    setIsOpen(false);
    setState({ is: 'empty' });
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setIsOpen(true)}>
        <Icon of={FileSpreadsheet} />
        {say.import}
      </Button>
      <Dialog title={say.import} isOpen={isOpen} onClose={close}>
        <div className="stack mt-4">
          {state.is === 'done' ? null : (
            <DropZone
              label={say.importLabel}
              hint={say.importHint}
              accept=".csv,.xlsx,.ods,.tsv"
              isMultiple={false}
              mostBytes={mostBytes}
              files={[]}
              isDisabled={state.is === 'busy'}
              onFiles={([file]) => file && void send(file, 'preview')}
            />
          )}
          <output>
            {state.is === 'busy' ? say.reading : null}
            {state.is === 'done' ? say.imported(state.count) : null}
          </output>
          {state.is === 'failed' ? (
            <Note tone="bad" announce="alert">
              {state.why}
            </Note>
          ) : null}
          {state.is === 'seen' ? (
            <>
              <Found found={state.found} />
              {state.found.rows > 0 ? (
                <div className="actions">
                  <Button onClick={() => void send(state.file, 'used')}>{say.addUsed}</Button>
                  <Button kind="second" onClick={() => void send(state.file, 'draft')}>
                    {say.addDrafts}
                  </Button>
                </div>
              ) : null}
            </>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}

function Found({ found: { columns, rows, preview, skipped } }: { found: Imported }) {
  const { words } = useLocale();
  const say = words.sources.faq;
  return (
    <>
      <p>
        <strong>{say.ready(rows)}</strong> {say.columns(columns.question, columns.answer)}
      </p>
      <ul className="rows">
        {preview.map(({ question, answer }) => (
          <li key={question}>
            <strong>{question}</strong>
            <br />
            {answer}
          </li>
        ))}
      </ul>
      {skipped.length > 0 ? (
        <details>
          <summary>{say.skipped(skipped.length)}</summary>
          <ul>
            {skipped.map(({ row, why, text }) => (
              <li key={row}>
                {say.row(row)}: {say.why[why]} {text ? `(${text})` : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
