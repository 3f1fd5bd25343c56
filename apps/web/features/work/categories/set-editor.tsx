'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { failureOf } from '../../../api/failure';
import type { CategorySetInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Button, ButtonLink } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DialogActions } from '../../../ui/dialog-actions';
import { Area, Input } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { PageHead } from '../../../ui/page-head';
import { ShareWithAll } from '../../commons/share-dialog';
import { CallFailed } from '../../session/call-failed';
import { CategoryFields } from './category-fields';
import { draftOf, emptyCategory, hasSameName, moved, type SetDraft, setOf } from './set-draft';

interface Props {
  set: CategorySetInfo | null;
  tenant: string;
  mayWrite: boolean;
  mayShare: boolean;
}

/** A set of categories, to be written or changed. */
export function SetEditor({ set, tenant, mayWrite, mayShare }: Props) {
  const { words } = useLocale();
  const { sets: say } = words.workClassify;
  const root = `/t/${tenant}/work/categories`;
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<SetDraft>(() => draftOf(set));
  const [added, setAdded] = useState(draft.categories.length);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const change = (part: Partial<SetDraft>) => {
    setDraft({ ...draft, ...part });
    setIsSaved(false);
  };
  const kept = async () => {
    await queries.invalidateQueries(trpc.categorySets.pathFilter());
    setIsSaved(true);
    router.refresh();
  };
  const create = useMutation(
    trpc.categorySets.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await kept();
        router.push(`${root}/${id}`);
      },
    }),
  );
  const update = useMutation(trpc.categorySets.update.mutationOptions({ onSuccess: kept }));
  const saving = set ? update : create;
  const deciding = decidingWords(saving.error);
  const save = () => {
    const wrong = draft.categories.length < 2 ? say.tooFew : hasSameName(draft.categories) ? say.sameName : null;
    setProblem(wrong);
    if (wrong !== null) return;
    const written = setOf(draft);
    if (set) update.mutate({ tenant, id: set.id, changes: { ...written, revision: set.revision } });
    else create.mutate({ tenant, ...written });
  };
  const replace = (place: number, category: SetDraft['categories'][number]) =>
    change({ categories: draft.categories.with(place, category) });
  return (
    <>
      <PageHead
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: root, title: say.title }],
          here: set?.name ?? say.newTitle,
        }}
        title={set?.name ?? say.newTitle}
        meta={set ? <span>{say.learnt(set.learnt)}</span> : null}
        actions={
          set ? (
            <>
              {mayShare ? (
                <ShareWithAll tenant={tenant} subject={{ kind: 'category_set', id: set.id, name: set.name }} small />
              ) : null}
              <ButtonLink small href={`/t/${tenant}/work/new/classify?set=${set.id}`}>
                {say.sort}
              </ButtonLink>
            </>
          ) : null
        }
      />
      {mayWrite ? null : <Note>{say.readOnly}</Note>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving.isPending) save();
        }}
      >
        <fieldset disabled={!mayWrite} className="bare">
          <legend className="sr">{set?.name ?? say.newTitle}</legend>
          <Band title={say.about} text={say.aboutText} first>
            <div className="stack">
              <Input
                label={say.name}
                required
                maxLength={200}
                value={draft.name}
                onChange={({ target }) => change({ name: target.value })}
              />
              <Input
                label={say.unit}
                hint={say.unitHint}
                maxLength={200}
                value={draft.unit}
                onChange={({ target }) => change({ unit: target.value })}
              />
              <Area
                label={say.purpose}
                hint={say.purposeHint}
                required
                rows={2}
                maxLength={500}
                value={draft.purpose}
                onChange={({ target }) => change({ purpose: target.value })}
              />
              <Area
                label={say.notFor}
                hint={say.notForHint}
                rows={2}
                maxLength={500}
                value={draft.notFor}
                onChange={({ target }) => change({ notFor: target.value })}
              />
            </div>
          </Band>
          <Band title={say.categories} text={say.categoriesText}>
            {draft.categories.map((category, place) => (
              <CategoryFields
                key={category.key}
                category={category}
                place={place}
                count={draft.categories.length}
                onChange={(changed) => replace(place, changed)}
                onMove={(to) => change({ categories: moved(draft.categories, place, to) })}
                onRemove={() => change({ categories: draft.categories.toSpliced(place, 1) })}
              />
            ))}
            {mayWrite && draft.categories.length < 40 ? (
              <p className="mt-4">
                <Button
                  kind="second"
                  onClick={() => {
                    change({ categories: [...draft.categories, emptyCategory(`new-${added + 1}`)] });
                    setAdded(added + 1);
                  }}
                >
                  {say.add}
                </Button>
              </p>
            ) : null}
          </Band>
        </fieldset>
        <div className="stack">
          {problem ? (
            <Note tone="bad" announce="alert">
              {problem}
            </Note>
          ) : null}
          {deciding === null ? (
            <CallFailed error={saving.error} />
          ) : (
            <Note tone="bad" title={say.decides} announce="alert">
              {say.decidesText(deciding)}
            </Note>
          )}
          {mayWrite ? (
            <p className="flow">
              <Button type="submit" busy={saving.isPending && say.saving}>
                {say.save}
              </Button>
              <output>{isSaved ? say.saved : ''}</output>
            </p>
          ) : null}
          {set && mayWrite ? <DeleteSet set={set} tenant={tenant} /> : null}
        </div>
      </form>
    </>
  );
}

/** The words that decide about somebody, where that is why a set was refused. */
function decidingWords(error: unknown): string | null {
  if (!error) return null;
  const found = failureOf(error).problems.find(({ code }) => code === 'decides_about_people');
  return found?.about ?? null;
}

function DeleteSet({ set, tenant }: { set: CategorySetInfo; tenant: string }) {
  const { sets: say } = useLocale().words.workClassify;
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation(
    trpc.categorySets.delete.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.categorySets.list.queryFilter());
        router.push(`/t/${tenant}/work/categories`);
      },
    }),
  );
  return (
    <>
      <p>
        <Button kind="danger" small onClick={() => setIsAsking(true)}>
          {say.delete}
        </Button>
      </p>
      <Dialog title={say.deleteAsk(set.name)} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <p>{say.deleteText(set.learnt)}</p>
        <CallFailed error={remove.error} />
        <DialogActions
          deed={say.delete}
          busy={remove.isPending && say.delete}
          onDeed={() => remove.mutate({ tenant, id: set.id })}
          onCancel={() => setIsAsking(false)}
          isQuestion
          isFinal
        />
      </Dialog>
    </>
  );
}
