'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';
import { FilePreview } from './file-preview';
import { runsOf } from './page-runs';

/** How a work was made: files, model, rules, versions. */
export function WorkDetails({ work, tenant }: { work: WorkInfo; tenant: string }) {
  const { words, format, language } = useLocale();
  const say = words.workShell;
  const models = work.models.map(({ model, region }) => `${model} (${region})`).join(', ');
  return (
    <Disclosure title={say.details}>
      <div className="stack">
        {work.grade ? (
          <p>
            {work.grade === 'without_model'
              ? `${say.grades.without_model} ${say.noModelWhy}`
              : say.grades[work.grade](models)}{' '}
            {work.policyVersion === null ? '' : say.policy(format.number(work.policyVersion))}
          </p>
        ) : null}
        {work.sharedWith.length > 0 ? (
          <p>{say.sharedWith(work.sharedWith.map(({ name }) => name).join(', '))}</p>
        ) : null}
        <ul className="rows">
          {work.files.map((file) => (
            <li key={file.id}>
              <strong className="wrap-anywhere">{file.isPasted ? say.text : file.name}</strong>
              {file.pages === null ? null : (
                <span className="meta"> {words.work.pages(file.pages, format.number(file.pages))}</span>
              )}
              {file.status === 'ready' ? <FilePreview tenant={tenant} workId={work.id} file={file} /> : null}
              {file.refusal ? <Note tone="bad">{`${say.refused}: ${file.refusal[language]}`}</Note> : null}
              {file.unreadable.length > 0 ? <Note tone="warn">{say.unreadable(runsOf(file.unreadable))}</Note> : null}
              {file.warnings.map((warning) => (
                <p key={warning.sv} className="meta">
                  {warning[language]}
                </p>
              ))}
            </li>
          ))}
        </ul>
        {work.versions.length > 1 ? <Versions work={work} tenant={tenant} /> : null}
      </div>
    </Disclosure>
  );
}

function Versions({ work, tenant }: { work: WorkInfo; tenant: string }) {
  const { words, format } = useLocale();
  const say = words.workShell;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const restore = useMutation({
    mutationFn: async (number: number) => {
      const result = await queries.fetchQuery(trpc.works.version.queryOptions({ tenant, id: work.id, number }));
      await save.mutateAsync({ tenant, id: work.id, revision: work.revision, result });
    },
    onSuccess: () => queries.invalidateQueries(trpc.works.get.queryFilter({ tenant, id: work.id })),
  });
  const save = useMutation(trpc.works.save.mutationOptions());
  return (
    <section aria-labelledby="versions">
      <h3 className="h4" id="versions">
        {say.versions}
      </h3>
      <ul className="rows mt-2">
        {work.versions.map(({ number, origin, createdAt }, place) => (
          <li key={number} className="flow between">
            <span>
              {format.number(number)}. {origin === 'run' ? say.versionRun : say.versionEdit}{' '}
              <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>
            </span>
            {place > 0 && work.isOwn ? (
              <Button
                kind="quiet"
                small
                busy={restore.isPending && restore.variables === number && say.restore}
                onClick={() => restore.mutate(number)}
              >
                {say.restore}
                <span className="sr"> {format.number(number)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <CallFailed error={restore.error} />
    </section>
  );
}
