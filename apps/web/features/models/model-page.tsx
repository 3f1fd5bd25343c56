'use client';
import Link from 'next/link';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Facts } from '../../ui/facts';
import { Note } from '../../ui/note';
import { PageHead } from '../../ui/page-head';
import { DeleteOwnModel } from './delete-own-model';
import { EditOwnModel } from './edit-own-model';
import { Price } from './price';
import { regionName } from './region-name';
import type { ModelInfo, OwnModel } from './shapes';
import { Standing } from './standing';
import { TestModel } from './test-model';
import { useModels } from './use-models';

interface Props {
  id: string;
  models: readonly ModelInfo[];
  /** The entry of a model of the organisation's own; undefined for one of the platform's. */
  own: OwnModel | undefined;
  tenant: string;
  today: string;
  canEdit: boolean;
}

/** A model: how it stands, a test, and where it is one's own what is told of it. */
export function ModelPage({ id, models: shown, own, tenant, today, canEdit }: Props) {
  const { words } = useLocale();
  const say = words.models;
  const isIt = (one: ModelInfo) => one.id === id;
  // one that was just renamed is known to the page before the list is read again
  const model = useModels(tenant, shown).find(isIt) ?? shown.find(isIt);
  const root = `/t/${tenant}/models`;
  return (
    <>
      <PageHead
        title={<span className="wrap-anywhere">{id}</span>}
        crumbs={{ label: words.nav.crumbs, trail: [{ href: root, title: say.title }], here: id }}
      />
      {model ? (
        <Band first title={say.about} text={own ? say.ownText : say.platformText}>
          <ModelFacts model={model} tenant={tenant} today={today} />
        </Band>
      ) : (
        <div className="mb-5">
          <Note tone="bad" title={say.unusable}>
            {say.unusableText}
          </Note>
        </div>
      )}
      {canEdit && model && model.provider !== 'extractive' ? (
        <Band title={say.test} text={say.testText}>
          <TestModel id={id} tenant={tenant} />
        </Band>
      ) : null}
      {own && canEdit ? (
        <>
          <Band title={say.settings} text={say.settingsText}>
            <EditOwnModel key={own.id} model={own} tenant={tenant} />
          </Band>
          <Band title={say.remove} text={say.removeText}>
            <div className="actions">
              <DeleteOwnModel model={own} tenant={tenant} />
            </div>
          </Band>
        </>
      ) : null}
    </>
  );
}

function ModelFacts({ model, tenant, today }: { model: ModelInfo; tenant: string; today: string }) {
  const { words, format, language } = useLocale();
  const say = words.models;
  const { provider, capabilities, dataClasses, contextTokens, outputTokens, quality, firstTokenMs } = model;
  const tokens = (count: number | null) => (count === null ? say.notStated : say.tokens(count));
  return (
    <>
      <Facts
        facts={[
          [say.state, <Standing key="state" model={model} today={today} />],
          [
            say.provider,
            provider === 'extractive' ? say.builtIn : say.at(lookUp(say.providers, provider) ?? provider, model.model),
          ],
          [
            say.operation,
            `${model.operator === 'local' ? say.ourselves : model.operator}, ${regionName(model.region, language, say.here)}`,
          ],
          [say.can, capabilities.map((one) => lookUp(say.capabilities, one) ?? one).join(', ')],
          [say.data, dataClasses.map((one) => lookUp(say.dataShort, one) ?? one).join(', ')],
          [
            say.price,
            <span key="price" className="grid">
              <Price price={model.price} />
            </span>,
          ],
          [say.context, tokens(contextTokens)],
          [say.output, tokens(outputTokens)],
          [say.firstWord, firstTokenMs === null ? say.notKnown : format.duration(firstTokenMs)],
          [say.quality, quality === null ? say.notStated : format.percent(quality)],
        ]}
      />
      {provider === 'extractive' ? null : (
        <p className="mt-4">
          <Link href={`/t/${tenant}/routing?model=${encodeURIComponent(model.id)}`}>{say.whyThis}</Link>
        </p>
      )}
    </>
  );
}
