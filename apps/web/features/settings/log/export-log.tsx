'use client';
import { Download } from 'lucide-react';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Status } from '../../../ui/outcome';
import { DownloadFailed } from '../download-failed';
import { useDownload } from '../use-download';

/** The log as a file, as it is filtered. */
export function ExportLog({ tenant, query }: { tenant: string; query: Readonly<Record<string, string | undefined>> }) {
  const { log } = useLocale().words.settings;
  const { state, download } = useDownload(tenant);
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return (
    <div className="stack">
      <div className="actions">
        {(['csv', 'jsonl'] as const).map((format) => {
          const address = `/api/v1/audit-events/export?${new URLSearchParams([...given, ['format', format]])}`;
          return (
            <Button
              key={format}
              kind="second"
              small
              busy={state.is === 'busy' && state.address === address && log.exporting}
              onClick={() => void download(address, 'logg', format)}
            >
              <Icon of={Download} />
              {log[format]}
            </Button>
          );
        })}
        <output>{state.is === 'done' ? <Status state="ok">{log.exported(state.file)}</Status> : null}</output>
      </div>
      {state.is === 'failed' ? <DownloadFailed code={state.code} /> : null}
    </div>
  );
}
