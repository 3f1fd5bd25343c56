'use client';
import Link from 'next/link';
import type { RegisterEntry } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Status } from '../../ui/outcome';
import { PrintButton } from '../../ui/print-button';
import { Table } from '../../ui/table';
import { keepAsJson } from './keep-as-json';

/** Every AI system of the organisation, with its class and who answers for it. */
export function RegisterList({ entries, tenant }: { entries: readonly RegisterEntry[]; tenant: string }) {
  const { words } = useLocale();
  const say = words.register;
  return (
    <Band title={say.listTitle} text={say.listText}>
      {entries.length === 0 ? (
        <p className="dim">{say.empty}</p>
      ) : (
        <>
          <div className="actions mb-4">
            <Button kind="second" small onClick={() => keepAsJson(entries, `systemregister-${tenant}`)}>
              {say.json}
            </Button>
            <PrintButton label={say.print} small />
          </div>
          <Table
            label={say.listTitle}
            rows={entries}
            keyOf={({ assistantId }) => assistantId}
            columns={[
              {
                head: say.system,
                isName: true,
                cell: ({ slug, name, purpose }) => (
                  <>
                    <Link className="row-title" href={`/t/${tenant}/assistants/${slug}/register`}>
                      {name}
                    </Link>
                    <small className="dim">{purpose || say.notDone}</small>
                  </>
                ),
              },
              {
                head: say.class,
                cell: ({ risk }) => (risk ? say.classes[risk.class] : <Status state="draft">{say.notDone}</Status>),
              },
              { head: say.owner, cell: ({ owner }) => owner.name || <span className="dim">{say.notDone}</span> },
              {
                head: words.knowledge.state,
                cell: ({ isPublished }) =>
                  isPublished ? <Status state="ok">{say.inUse}</Status> : <Status state="draft">{say.notInUse}</Status>,
              },
            ]}
          />
        </>
      )}
    </Band>
  );
}
