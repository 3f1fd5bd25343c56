'use client';
import { useState } from 'react';
import type { FoundValue, TemplatePreview, WorkInfo, WorkResult } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Meter } from '../../../ui/meter';
import { FieldSource } from './field-source';
import { SourceDialog } from './source-dialog';
import { TemplateField } from './template-fields';

type Result = Extract<WorkResult, { kind: 'template' }>;

/** The facts of one letter, those that are missing first, each with the sentence that it was found in. */
export function LetterFields(props: {
  work: WorkInfo;
  tenant: string;
  result: Result;
  letter: Result['letters'][number];
  preview: TemplatePreview | undefined;
  onChange: (values: Record<string, string>) => void;
}) {
  const { work, tenant, result, letter, preview, onChange } = props;
  const { words, format, language } = useLocale();
  const say = words.workTemplate;
  const { fields } = result.definition;
  // as it was when the letter was opened: a field does not move away from whoever types in it
  const [first] = useState(letter.missing);
  const [opened, setOpened] = useState<FoundValue['reference'] | null>(null);
  const inOrder = [
    ...fields.filter(({ name }) => first.includes(name)),
    ...fields.filter(({ name }) => !first.includes(name)),
  ];
  const { missing } = letter;
  const wanted = fields.filter(({ name, required }) => required || missing.includes(name) || letter.values[name]);
  const done = wanted.length - missing.length;
  const setValue = (name: string, value: string) => {
    const { [name]: _before, ...others } = letter.values;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <section aria-labelledby="facts">
      <h2 className="h4" id="facts">
        {missing.length > 0 ? say.missingCount(missing.length, format.number(missing.length)) : say.complete}
      </h2>
      {missing.length > 0 ? <p className="meta">{say.missingText}</p> : null}
      <p className="meta mt-2">{say.filled(format.number(done), format.number(wanted.length))}</p>
      <Meter value={wanted.length === 0 ? 1 : done / wanted.length} label={say.facts} />
      <fieldset className="letter-fields" disabled={!work.isOwn}>
        <legend className="sr">{say.facts}</legend>
        {inOrder.map((field) => {
          const value = letter.values[field.name] ?? '';
          const source = result.sources.find((one) => one.field === field.name);
          const problem = preview?.problems.find(({ at }) => at === `field.${field.name}`);
          return (
            <div key={field.name} className={source ? 'letter-field sourced' : 'letter-field'}>
              <TemplateField
                field={field}
                value={value}
                isMissing={missing.includes(field.name)}
                problem={value !== '' && problem?.weight === 'error' ? problem.words[language] : undefined}
                onChange={(to) => setValue(field.name, to)}
              />
              {source ? (
                <FieldSource
                  source={source}
                  value={value}
                  work={work}
                  onUse={(to) => setValue(field.name, to)}
                  onOpen={setOpened}
                />
              ) : null}
            </div>
          );
        })}
      </fieldset>
      <SourceDialog work={work} tenant={tenant} reference={opened} onClose={() => setOpened(null)} />
    </section>
  );
}
