'use client';
import { Download } from 'lucide-react';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Status } from '../../../ui/outcome';
import { Table } from '../../../ui/table';
import { DownloadFailed } from '../download-failed';
import { useDownload } from '../use-download';
import { type Exportable, exportKinds } from './export-kinds';

/** Everything that the organisation can take along, as one file. */
export function ExportTenant({ tenant, allowed }: { tenant: string; allowed: readonly Exportable[] }) {
  const { settings } = useLocale().words;
  const { log, export: say } = settings;
  const { state, download } = useDownload(tenant);
  return (
    <>
      <p className="lead mb-5">{say.text}</p>
      <Band first title={say.contents} text={say.contentsText}>
        <Table
          label={say.contents}
          rows={exportKinds}
          keyOf={({ kind }) => kind}
          columns={[
            { head: say.kind, isName: true, cell: ({ kind }) => say.kinds[kind] },
            {
              head: say.included,
              cell: ({ needs }) =>
                allowed.includes(needs) ? (
                  <Status state="ok">{say.yes}</Status>
                ) : (
                  <span className="dim">{say.needs(settings.scopes[needs])}</span>
                ),
            },
          ]}
        />
      </Band>
      <Band title={say.file} text={say.fileText}>
        <div className="stack">
          <div className="actions">
            <Button
              busy={state.is === 'busy' && say.getting}
              onClick={() => void download('/api/v1/export', 'export', 'jsonl')}
            >
              <Icon of={Download} />
              {say.get}
            </Button>
            <output>{state.is === 'done' ? <Status state="ok">{log.exported(state.file)}</Status> : null}</output>
          </div>
          <p className="meta">{say.logged}</p>
          {state.is === 'failed' ? <DownloadFailed code={state.code} /> : null}
        </div>
      </Band>
    </>
  );
}
