'use client';
import Link from 'next/link';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { ButtonLink } from '../../ui/button';
import { CodeBlock } from '../../ui/code-block';
import { Empty } from '../../ui/empty';
import { Note } from '../../ui/note';
import { PageHead } from '../../ui/page-head';
import { Table } from '../../ui/table';
import { ModelsTabs } from './models-tabs';
import { Price } from './price';
import { regionName } from './region-name';
import { sampleFile } from './sample';
import type { ModelInfo, OwnModel } from './shapes';
import { Standing } from './standing';
import { useModels } from './use-models';

interface Props {
  models: readonly ModelInfo[];
  own: readonly OwnModel[];
  tenant: string;
  today: string;
  canEdit: boolean;
}

/** The platform's models and the organisation's own, in the order of preference, with how they stand. */
export function Models({ models: shown, own, tenant, today, canEdit }: Props) {
  const { words, language } = useLocale();
  const say = words.models;
  const root = `/t/${tenant}/models`;
  const models = useModels(tenant, shown);
  const unusable = own.filter(({ modelId }) => !shown.some(({ id }) => id === modelId));
  const hasNone = models.every(({ provider }) => provider === 'extractive');
  const add = canEdit ? <ButtonLink href={`${root}/new`}>{say.add}</ButtonLink> : null;
  return (
    <>
      <PageHead title={say.title} lead={say.lead} actions={hasNone ? null : add} />
      <ModelsTabs here="models" tenant={tenant} words={words} />
      {canEdit ? null : (
        <div className="mb-5">
          <Note>{say.readOnly}</Note>
        </div>
      )}
      {unusable.length > 0 ? (
        <div className="mb-5">
          <Note tone="bad" title={say.unusable}>
            {say.unusableText}{' '}
            {unusable.map(({ id, modelId }) => (
              <Link key={id} href={`${root}/${encodeURIComponent(modelId)}`} className="mr-3">
                {modelId}
              </Link>
            ))}
          </Note>
        </div>
      ) : null}
      {hasNone ? (
        <div className="mb-6">
          <Empty
            title={say.none}
            text={say.noneText}
            actions={add}
            example={{ caption: say.noneExample, content: <CodeBlock text={sampleFile} label={say.noneExample} /> }}
          />
        </div>
      ) : null}
      <Table
        label={say.title}
        rows={models}
        keyOf={({ id }) => id}
        columns={[
          {
            head: say.name,
            isName: true,
            cell: (model) => (
              <>
                <Link className="row-title wrap-anywhere" href={`${root}/${encodeURIComponent(model.id)}`}>
                  {model.id}
                </Link>
                <small className="dim wrap-anywhere">
                  {model.provider === 'extractive'
                    ? say.builtIn
                    : say.at(lookUp(say.providers, model.provider) ?? model.provider, model.model)}
                </small>
                {model.owner === 'tenant' ? <small>{say.own}</small> : null}
              </>
            ),
          },
          {
            head: say.operation,
            cell: ({ operator, region }) => (
              <>
                <span className="wrap-anywhere">{operator === 'local' ? say.ourselves : operator}</span>
                <small className="dim">{regionName(region, language, say.here)}</small>
              </>
            ),
          },
          {
            head: say.can,
            cell: ({ capabilities }) => capabilities.map((one) => lookUp(say.capabilities, one) ?? one).join(', '),
          },
          {
            head: say.data,
            cell: ({ dataClasses }) => dataClasses.map((one) => lookUp(say.dataShort, one) ?? one).join(', '),
          },
          { head: say.price, cell: ({ price }) => <Price price={price} /> },
          { head: say.state, cell: (model) => <Standing model={model} today={today} /> },
        ]}
      />
      <p className="meta mt-4">{say.listNote}</p>
    </>
  );
}
