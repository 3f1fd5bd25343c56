'use client';
import type { TemplatePreview } from '../../../../api/shapes';
import { useLocale } from '../../../../locale/locale-provider';
import { Disclosure } from '../../../../ui/disclosure';
import { Segment } from '../../../../ui/segment';
import { LetterSheet } from '../letter-sheet';
import { TemplateFields } from '../template-fields';
import { definitionOf, type TemplateDraft } from './template-draft';

export type Sample = 'filled' | 'empty';

/** The letter as it would be, with test data or without any. */
export function TemplateSheet(props: {
  draft: TemplateDraft;
  preview: TemplatePreview | undefined;
  sample: Sample;
  values: Readonly<Record<string, string>>;
  onSample: (sample: Sample) => void;
  onValues: (values: Record<string, string>) => void;
}) {
  const { draft, preview, sample, values, onSample, onValues } = props;
  const { words } = useLocale();
  const say = words.templateEditor;
  return (
    <section className="letter-preview" aria-labelledby="preview">
      <div className="flow between">
        <h2 className="h4" id="preview">
          {say.preview}
        </h2>
        <Segment
          label={say.preview}
          chosen={sample}
          choices={[
            { key: 'filled', title: say.samples.filled },
            { key: 'empty', title: say.samples.empty },
          ]}
          onChoose={(key) => onSample(key === 'empty' ? 'empty' : 'filled')}
        />
      </div>
      {preview ? <LetterSheet preview={preview} language={draft.language} words={words} /> : null}
      {sample === 'filled' && draft.fields.length > 0 ? (
        <div className="mt-4">
          <Disclosure title={say.sampleData}>
            <p className="meta">{say.sampleText}</p>
            <TemplateFields definition={definitionOf(draft)} values={values} missing={[]} onChange={onValues} />
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}
