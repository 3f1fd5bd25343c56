'use client';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { lookUp } from '../../../locale/look-up';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Note } from '../../../ui/note';
import { Status } from '../../../ui/outcome';
import { signInPath } from '../../sign-in/own-path';

type Format = 'csv' | 'jsonl';
type State =
  | { is: 'still' }
  | { is: 'busy'; format: Format }
  | { is: 'done'; file: string }
  | { is: 'failed'; code: string };

/** The log as a file. The tenant is named in a header, so it is fetched first and handed to the browser then. */
export function ExportLog({ tenant, query }: { tenant: string; query: Readonly<Record<string, string | undefined>> }) {
  const { words } = useLocale();
  const { log } = words.settings;
  const [state, setState] = useState<State>({ is: 'still' });
  const download = async (format: Format) => {
    setState({ is: 'busy', format });
    try {
      const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
      const answer = await fetch(`/api/v1/audit-events/export?${new URLSearchParams([...given, ['format', format]])}`, {
        headers: { 'radrum-tenant': tenant },
      });
      if (!answer.ok) return setState({ is: 'failed', code: codeOf(await answer.json()) });
      const file = `${tenant}-logg-${new Date().toISOString().slice(0, 10)}.${format}`;
      handOver(await answer.blob(), file);
      setState({ is: 'done', file });
    } catch {
      setState({ is: 'failed', code: 'unreachable' });
    }
  };
  const needsConfirming = state.is === 'failed' && state.code === 'step_up_required';
  return (
    <div className="stack">
      <div className="actions">
        {(['csv', 'jsonl'] as const).map((format) => (
          <Button
            key={format}
            kind="second"
            small
            busy={state.is === 'busy' && state.format === format && log.exporting}
            onClick={() => void download(format)}
          >
            <Icon of={Download} />
            {log[format]}
          </Button>
        ))}
        <output>{state.is === 'done' ? <Status state="ok">{log.exported(state.file)}</Status> : null}</output>
      </div>
      {state.is === 'failed' ? (
        <Note tone="bad" announce="alert" title={words.failure.actionTitle}>
          {needsConfirming
            ? log.exportStepUp
            : (lookUp(words.failure.reasons, state.code) ?? words.failure.reasons.other)}
          {needsConfirming ? <Confirm label={log.confirm} /> : null}
        </Note>
      ) : null}
    </div>
  );
}

/** Shown in the browser only, where this page has an address to come back to. */
function Confirm({ label }: { label: string }) {
  const { pathname, search } = window.location;
  return (
    <p className="mt-2">
      <a href={signInPath(`${pathname}${search}`, { again: '1' })}>{label}</a>
    </p>
  );
}

function handOver(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The code of a problem+json answer. */
const codeOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string'
    ? answer.code
    : 'other';
