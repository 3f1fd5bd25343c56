'use client';
import { useState } from 'react';
import { failureOf } from '../../api/failure';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Disclosure } from '../../ui/disclosure';
import { Check, FieldGroup, Input, Select } from '../../ui/field';
import { Note } from '../../ui/note';
import { hasProblemAt } from '../settings/problem-at';
import {
  capabilities,
  dataClasses,
  hasDatedPrices,
  highestClass,
  listOf,
  neededOptions,
  optionsOf,
  type Provider,
  providers,
  shownOf,
} from './own-model-draft';

/** Where a mistake is said beside its field. */
export const saidPaths = [
  'key',
  ...[
    'id',
    'provider',
    'baseUrl',
    'model',
    'region',
    'operator',
    'capabilities',
    'dataClasses',
    'contextTokens',
    'outputTokens',
    'firstTokenMs',
    'concurrency',
    'quality',
    'deprecatedOn',
    'replacement',
    'price',
    'options',
  ].map((name) => `entry.${name}`),
];

interface Props {
  /** As it is stored; empty for a new one. */
  entry: Readonly<Record<string, unknown>>;
  /** The last characters of the key that is kept; undefined for a new model, null where there is none. */
  keyHint?: string | null;
  error: unknown;
}

/** Everything that is told of a model of the organisation's own. The form reads the fields by their names. */
export function OwnModelFields({ entry, keyHint, error }: Props) {
  const say = useLocale().words.models.form;
  const [provider, setProvider] = useState<Provider>(
    providers.find((one) => one === entry['provider']) ?? 'openai-compatible',
  );
  const isTaken = failureOf(error).code === 'conflict';
  const wrong = (name: string) =>
    hasProblemAt(error, `entry.${name}`) ? (lookUp(say.wrong, name) ?? say.wrong.other) : undefined;
  const line = (name: string) => ({ name, defaultValue: shownOf(entry, name), error: wrong(name) });
  const isCompatible = provider === 'openai-compatible';
  return (
    <>
      <Select
        name="provider"
        label={say.provider}
        hint={say.providerHint}
        value={provider}
        onChange={(event) => setProvider(providers.find((one) => one === event.target.value) ?? 'openai-compatible')}
        error={wrong('provider')}
      >
        {providers.map((one) => (
          <option key={one} value={one}>
            {say.providers[one]}
          </option>
        ))}
      </Select>
      <Input
        {...line('baseUrl')}
        type="url"
        label={isCompatible ? say.address : say.addressOptional}
        hint={isCompatible ? say.addressHint : say.addressOptionalHint}
        required={isCompatible}
        maxLength={1000}
        autoComplete="off"
        spellCheck={false}
        mono
      />
      {optionsOf[provider].map((name) => (
        <Input
          key={name}
          name={`option-${name}`}
          label={say.options[name]}
          hint={say.optionHints[name]}
          defaultValue={shownOf(entry, 'options', name)}
          error={isOptionWrong(error, name) ? say.wrong.options : undefined}
          required={neededOptions.has(name)}
          maxLength={63}
          autoComplete="off"
          spellCheck={false}
          mono
        />
      ))}
      <Key provider={provider} keyHint={keyHint} error={error} />
      <Input
        {...line('model')}
        label={say.model}
        hint={say.modelHint}
        required
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        mono
      />
      <Input
        {...line('id')}
        defaultValue={shownOf(entry, 'id') || 'own-'}
        label={say.id}
        hint={say.idHint}
        error={isTaken ? say.taken : wrong('id')}
        required
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        mono
      />
      <div className="cols pair">
        <Input
          {...line('region')}
          label={say.region}
          hint={say.regionHint}
          required
          maxLength={64}
          autoComplete="off"
        />
        <Input {...line('operator')} label={say.operator} hint={say.operatorHint} maxLength={120} autoComplete="off" />
      </div>
      <FieldGroup legend={say.can} hint={say.canHint}>
        <div className="cols pair">
          {capabilities.map((one) => (
            <Check
              key={one}
              name={`can-${one}`}
              label={say.capabilities[one]}
              defaultChecked={
                entry['capabilities'] === undefined ? one === 'chat' : listOf(entry, 'capabilities').includes(one)
              }
            />
          ))}
        </div>
        {wrong('capabilities') ? (
          <Note tone="bad" announce="alert">
            {wrong('capabilities')}
          </Note>
        ) : null}
      </FieldGroup>
      <Select
        name="dataClass"
        label={say.dataClass}
        hint={say.dataClassHint}
        defaultValue={highestClass(entry)}
        error={wrong('dataClasses')}
      >
        {dataClasses.map((one) => (
          <option key={one} value={one}>
            {say.dataClasses[one]}
          </option>
        ))}
      </Select>
      <Input
        {...line('contextTokens')}
        type="number"
        min={256}
        label={say.contextTokens}
        hint={say.contextTokensHint}
        inputMode="numeric"
      />
      <PriceFields entry={entry} error={wrong('price')} />
      <More entry={entry} line={line} />
    </>
  );
}

/** Whether an option is found wrong, or all of them together: those that are needed are missing. */
const isOptionWrong = (error: unknown, name: string): boolean =>
  failureOf(error).problems.some(
    ({ path }) => path === `entry.options.${name}` || (path === 'entry.options' && neededOptions.has(name)),
  );

/** The key is written, and never shown. */
function Key(props: { provider: Provider; keyHint: string | null | undefined; error: unknown }) {
  const { provider, keyHint, error } = props;
  const say = useLocale().words.models.form;
  const hasKey = typeof keyHint === 'string';
  const isWrong = hasProblemAt(error, 'key');
  return (
    <>
      <Input
        name="key"
        type="password"
        label={hasKey ? say.newKey : say.key}
        hint={hasKey ? say.keyKept(keyHint) : provider === 'openai-compatible' ? say.keyHintOptional : say.keyHint}
        error={isWrong ? (hasKey ? say.keyAnew : say.keyWrong) : undefined}
        required={!hasKey && provider !== 'openai-compatible'}
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        mono
      />
      {hasKey && provider === 'openai-compatible' ? <Check name="withoutKey" label={say.withoutKey} /> : null}
    </>
  );
}

function PriceFields({ entry, error }: { entry: Props['entry']; error: string | undefined }) {
  const say = useLocale().words.models.form;
  if (hasDatedPrices(entry)) return <Note>{say.datedPrices}</Note>;
  const amount = (name: string) => ({
    name,
    type: 'number',
    min: 0,
    step: 'any',
    inputMode: 'decimal' as const,
    defaultValue: shownOf(entry, 'price', name),
  });
  return (
    <FieldGroup legend={say.price} hint={say.priceHint}>
      <div className="cols pair">
        <Input {...amount('inputPerMillion')} label={say.inputPrice} error={error} />
        <Input {...amount('outputPerMillion')} label={say.outputPrice} />
        <Input {...amount('cachedInputPerMillion')} label={say.cachedPrice} />
        <Input
          name="currency"
          label={say.currency}
          defaultValue={shownOf(entry, 'price', 'currency') || 'SEK'}
          pattern="[A-Za-z]{3}"
          title={say.currencyHint}
          maxLength={3}
          autoComplete="off"
        />
      </div>
    </FieldGroup>
  );
}

/** What most leave out. */
function More(props: {
  entry: Props['entry'];
  line: (name: string) => { name: string; defaultValue: string; error: string | undefined };
}) {
  const { entry, line } = props;
  const say = useLocale().words.models.form;
  const fields = ['outputTokens', 'firstTokenMs', 'concurrency', 'quality', 'deprecatedOn', 'replacement'];
  const isOpen = fields.some((name) => line(name).error !== undefined || entry[name] !== undefined);
  return (
    <Disclosure title={say.more} isOpen={isOpen}>
      <div className="cols pair">
        <Input {...line('outputTokens')} type="number" min={1} label={say.outputTokens} />
        <Input {...line('firstTokenMs')} type="number" min={1} label={say.firstTokenMs} />
        <Input {...line('concurrency')} type="number" min={1} max={10_000} label={say.concurrency} />
        <Input {...line('quality')} type="number" min={0} max={1} step="any" label={say.quality} />
        <Input {...line('deprecatedOn')} type="date" label={say.deprecatedOn} />
        <Input {...line('replacement')} label={say.replacement} maxLength={64} autoComplete="off" mono />
      </div>
    </Disclosure>
  );
}
