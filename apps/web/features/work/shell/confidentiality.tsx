'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { lookUp } from '../../../locale/look-up';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { Area } from '../../../ui/field';
import { Segment } from '../../../ui/segment';
import { CallFailed } from '../../session/call-failed';
import { useUpdateWork } from './use-update-work';

const classes = ['open', 'internal', 'confidential'] as const;

/** How sensitive a work is, what is hidden of it from models, and what else is to be. */
export function Confidentiality({ work, tenant }: { work: WorkInfo; tenant: string }) {
  const { words } = useLocale();
  const say = words.workShell;
  const update = useUpdateWork(work, tenant);
  const allowed = classes.slice(classes.indexOf(work.leastClass));
  const reasons = [...new Set(work.files.flatMap(({ proposal }) => proposal?.reasons.map(({ what }) => what) ?? []))];
  return (
    <fieldset className="field">
      <legend className="label">{say.classTitle}</legend>
      <p className="hint">
        {say.classHint} {work.leastClass === 'open' ? '' : say.classLeast(words.work.classes[work.leastClass])}
      </p>
      <Segment
        label={say.classTitle}
        chosen={work.dataClass}
        choices={allowed.map((key) => ({ key, title: words.work.classes[key] }))}
        onChoose={(key) => {
          const dataClass = classes.find((one) => one === key);
          if (dataClass) update.mutate({ dataClass });
        }}
      />
      {reasons.length > 0 && !work.classChosen ? (
        <p className="meta mt-2">
          {say.classProposed(reasons.map((what) => lookUp(say.reasons, what) ?? what).join(', '))}
        </p>
      ) : null}
      <CallFailed error={update.error} />
      <Disclosure title={say.masked}>
        <Masked
          key={JSON.stringify(work.corrections)}
          work={work}
          tenant={tenant}
          isSaving={update.isPending}
          onSave={(corrections) => update.mutate({ corrections })}
        />
      </Disclosure>
    </fieldset>
  );
}

function Masked(props: {
  work: WorkInfo;
  tenant: string;
  isSaving: boolean;
  onSave: (corrections: WorkInfo['corrections']) => void;
}) {
  const { work, tenant, isSaving, onSave } = props;
  const { words, format } = useLocale();
  const say = words.workShell;
  const { data: things = [] } = useQuery(useTRPC().works.personal.queryOptions({ tenant, id: work.id }));
  const [keep, setKeep] = useState<readonly string[]>(work.corrections.keep);
  const [also, setAlso] = useState(work.corrections.also.join('\n'));
  return (
    <div className="stack">
      <p className="meta">{say.maskedText}</p>
      {things.length === 0 ? <p>{say.maskedNone}</p> : null}
      <ul className="rows">
        {things.slice(0, 200).map(({ kind, original, count }) => {
          const isKept = keep.includes(original);
          return (
            <li key={`${kind} ${original}`} className="flow between">
              <span className="wrap-anywhere">
                {isKept ? original : <s>{original}</s>}{' '}
                <span className="meta">
                  {lookUp(say.reasons, kind) ?? kind}, {format.number(count)}
                </span>
              </span>
              <Button
                kind="quiet"
                small
                onClick={() => setKeep(isKept ? keep.filter((one) => one !== original) : [...keep, original])}
              >
                {isKept ? say.hide : say.keep}
                <span className="sr"> {original}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      <Area
        label={say.also}
        hint={say.alsoHint}
        rows={3}
        value={also}
        onChange={({ target }) => setAlso(target.value)}
      />
      <p>
        <Button
          kind="second"
          small
          busy={isSaving && say.saveMasked}
          onClick={() =>
            onSave({
              keep: [...keep],
              also: also
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line.length > 1),
            })
          }
        >
          {say.saveMasked}
        </Button>
      </p>
    </div>
  );
}
