'use client';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useTRPC } from '../../../../api/browser-client';
import type { TemplateInfo } from '../../../../api/shapes';
import { useLocale } from '../../../../locale/locale-provider';
import { Button, ButtonLink } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { DialogActions } from '../../../../ui/dialog-actions';
import { Area, Input, Select } from '../../../../ui/field';
import { Menu } from '../../../../ui/menu';
import { Note } from '../../../../ui/note';
import { PageHead } from '../../../../ui/page-head';
import { SaveBar } from '../../../../ui/save-bar';
import { ShareDialog } from '../../../commons/share-dialog';
import { CallFailed } from '../../../session/call-failed';
import { ChangedElsewhere } from '../../../session/changed-elsewhere';
import { usePreview, type Values } from '../use-preview';
import { Letterhead } from './letterhead';
import { previewable, samplesOf, type TemplateDraft } from './template-draft';
import { TemplateFieldsEditor, TemplatePartsEditor } from './template-parts';
import { type Sample, TemplateSheet } from './template-preview';
import { useTemplateForm } from './use-template-form';

/** A template, to write from and to change: what it asks for and says, beside the letter that it gives. */
export function TemplatePage(props: {
  tenant: string;
  template: TemplateInfo;
  units: readonly string[];
  /** What it was adopted from, where there is a newer version of it. */
  newerItem: string | null;
  canWrite: boolean;
  canShare: boolean;
}) {
  const { tenant, template, units, newerItem, canWrite, canShare } = props;
  const { words, language } = useLocale();
  const { workTemplates, templateEditor: say } = words;
  const router = useRouter();
  const form = useTemplateForm(template, tenant);
  const { opened, draft, set, changed } = form;
  const [asks, setAsks] = useState<'remove' | 'share' | null>(null);
  const { sample, values, preview, error, setSample, setOwn } = useSample(draft, tenant);
  const remove = useMutation(
    useTRPC().templates.delete.mutationOptions({ onSuccess: () => router.push(`/t/${tenant}/work/templates`) }),
  );
  const problems = preview?.problems ?? [];
  const isBroken =
    draft.parts.length === 0 ||
    // a wrong value of a field may be the test data's
    problems.some(({ at, weight }) => weight === 'error' && !at.startsWith('field.')) ||
    draft.name.trim() === '' ||
    draft.parts.some(({ text }) => text.trim() === '') ||
    draft.fields.some(({ label }) => label.trim() === '');
  const placed = new Set([
    ...draft.fields.map(({ name }) => `field.${name}`),
    ...draft.parts.map((_, at) => `part.${at}`),
  ]);
  // what a letter says of a name that is no field is said at the text that names it, too
  const said = new Set(problems.filter(({ at }) => placed.has(at)).map((one) => one.words.sv));
  const general = problems.filter(({ at, words: its }) => !placed.has(at) && !said.has(its.sv));
  const nameOf = (name: keyof TemplateDraft) => (name === 'name' ? workTemplates.name : say[name]);
  return (
    <>
      <PageHead
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: `/t/${tenant}/work/templates`, title: workTemplates.title }],
          here: opened.name,
        }}
        title={opened.name}
        lead={canWrite ? undefined : opened.definition.description}
        actions={
          <>
            <ButtonLink small href={`/t/${tenant}/work/new/template?template=${opened.id}`}>
              {workTemplates.write}
            </ButtonLink>
            {canWrite ? (
              <Menu
                label={words.actions.actions}
                items={[
                  ...(canShare ? [{ key: 'share', title: say.share, onChoose: () => setAsks('share') }] : []),
                  { key: 'remove', title: say.delete, onChoose: () => setAsks('remove'), isDanger: true },
                ]}
              />
            ) : null}
          </>
        }
      />
      {newerItem ? (
        <Note title={say.upstreamTitle}>
          <Link href={`/t/${tenant}/commons/${newerItem}`}>{say.upstream}</Link>
        </Note>
      ) : null}
      {canWrite ? null : <Note>{say.readOnly}</Note>}
      <div className={canWrite ? 'letter-cols' : 'letter-alone'}>
        {canWrite ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (!isBroken && changed.length > 0) form.save();
            }}
          >
            <AboutTemplate draft={draft} units={units} set={set} />
            <TemplateFieldsEditor draft={draft} problems={problems} set={set} />
            <TemplatePartsEditor draft={draft} problems={problems} set={set} />
            {general.map(({ words: its }) => (
              <Note key={its.sv} tone="warn">
                {its[language]}
              </Note>
            ))}
            {changed.length > 0 || form.isSaving ? (
              <SaveBar
                notice={
                  <>
                    {form.theirs ? (
                      <ChangedElsewhere
                        theirs={form.theirs.map((name) => [nameOf(name), say.changedTo])}
                        takeTheirs={form.takeTheirs}
                        keepMine={form.keepMine}
                      />
                    ) : null}
                    <CallFailed error={form.error} />
                  </>
                }
                actions={
                  <>
                    <Button kind="quiet" small onClick={form.discard}>
                      {say.discard}
                    </Button>
                    <Button type="submit" small busy={form.isSaving && say.saving} aria-disabled={isBroken}>
                      {say.save}
                    </Button>
                  </>
                }
              >
                {isBroken ? say.mustMend : say.unsaved(changed.map(nameOf).join(', ').toLocaleLowerCase())}
              </SaveBar>
            ) : form.isSaved ? (
              <Note tone="ok" announce="status">
                {say.saved}
              </Note>
            ) : null}
            <Letterhead tenant={tenant} id={opened.id} name={opened.letterheadName} onChanged={form.reopen} />
          </form>
        ) : null}
        <div>
          <CallFailed error={error} />
          <TemplateSheet
            draft={draft}
            preview={preview}
            sample={sample}
            values={values}
            onSample={setSample}
            onValues={setOwn}
          />
        </div>
      </div>
      <Dialog title={say.deleteAsk} isOpen={asks === 'remove'} onClose={() => setAsks(null)}>
        <p>{say.deleteText}</p>
        <CallFailed error={remove.error} />
        <DialogActions
          deed={say.delete}
          busy={remove.isPending && say.delete}
          onDeed={() => remove.mutate({ tenant, id: opened.id })}
          onCancel={() => setAsks(null)}
          isQuestion
          isFinal
        />
      </Dialog>
      <ShareDialog
        tenant={tenant}
        subject={{ kind: 'template', id: opened.id, name: opened.name }}
        warning={changed.length > 0 ? say.shareSaved : null}
        isOpen={asks === 'share'}
        onClose={() => setAsks(null)}
      />
    </>
  );
}

const nothing: Values = {};

/** The letter that is shown beside: with something in every field, with what one tries, or with nothing. */
function useSample(draft: TemplateDraft, tenant: string) {
  const [sample, setSample] = useState<Sample>('filled');
  const [own, setOwn] = useState<Values>(nothing);
  const definition = useMemo(() => previewable(draft), [draft]);
  const values = useMemo(
    () => (sample === 'empty' ? nothing : { ...samplesOf(definition), ...own }),
    [definition, sample, own],
  );
  const { preview, error } = usePreview(tenant, definition, values);
  return { sample, values, preview, error, setSample, setOwn };
}

function AboutTemplate(props: {
  draft: TemplateDraft;
  units: readonly string[];
  set: (changes: Partial<TemplateDraft>) => void;
}) {
  const { draft, units, set } = props;
  const { words } = useLocale();
  const { workTemplates, templateEditor: say } = words;
  return (
    <section className="editor-section stack" aria-labelledby="about">
      <h2 className="h3" id="about">
        {say.about}
      </h2>
      <Input
        label={workTemplates.name}
        required
        maxLength={200}
        value={draft.name}
        onChange={({ target }) => set({ name: target.value })}
      />
      <Area
        label={say.description}
        hint={say.descriptionHint}
        rows={2}
        maxLength={2_000}
        value={draft.description}
        onChange={({ target }) => set({ description: target.value })}
      />
      <Input
        label={say.unit}
        hint={say.unitHint}
        list="template-units"
        maxLength={200}
        value={draft.unit ?? ''}
        onChange={({ target }) => set({ unit: target.value || null })}
      />
      <datalist id="template-units">
        {units.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </datalist>
      <Select
        label={say.language}
        value={draft.language}
        onChange={({ target }) => set({ language: target.value === 'en' ? 'en' : 'sv' })}
      >
        <option value="sv">{say.languages.sv}</option>
        <option value="en">{say.languages.en}</option>
      </Select>
    </section>
  );
}
