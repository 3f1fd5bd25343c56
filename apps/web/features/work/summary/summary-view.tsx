'use client';
import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { WorkInfo, WorkResult } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { Icon } from '../../../ui/icon';
import { Note } from '../../../ui/note';
import { Status } from '../../../ui/outcome';
import { CompareVersions } from '../editor/compare-versions';
import { citationsIn, documentOfSummary, type EditorNode, readDocument, textOfDocument } from '../editor/document';
import { ResultEditor } from '../editor/lazy-editor';
import { WrittenDocument } from '../editor/written-document';
import { useSaveResult } from '../shell/use-save-result';
import { CoverageOf } from './coverage-of';
import { PagePanel } from './page-panel';
import { allReferences, labelOf, type Reference } from './reference';
import { SummarySections } from './summary-sections';
import { useReference } from './use-reference';

type SummaryResult = Extract<WorkResult, { kind: 'summarise' }>;

/** A summary: how far it can be trusted, its points with their pages, and the page that is looked at beside them. */
export function SummaryView(props: { work: WorkInfo; result: SummaryResult; tenant: string }) {
  const { work, result, tenant } = props;
  const { words } = useLocale();
  const { workSummary: say, workEditor } = words;
  const { summary } = result;
  const documentOf = (one: SummaryResult): EditorNode =>
    readDocument(one.edited) ??
    documentOfSummary(one.summary, {
      label: (reference) => labelOf(reference, work.files, say),
      nothingFound: say.nothingFound,
    });
  const edited = readDocument(result.edited);
  const references: readonly Reference[] = edited ? citationsIn(edited) : allReferences(summary);
  const { open, show, step, close } = useReference(references);
  const [isEditing, setIsEditing] = useState(false);
  const bar = useRef<HTMLSpanElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // the editor is gone, and the focus with it: back to what opened it
    if (wasEditing.current && !isEditing) bar.current?.querySelector<HTMLElement>('[data-edit]')?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const { save, isSaving, error } = useSaveResult(work, tenant);
  const place = open?.place ?? null;
  // a note that says more exactly how it was made stands in the grade's place
  const isGradeNoted = summary.notes.includes('arranged');
  return (
    <div className="summary">
      <div className="flow between summary-bar">
        <span className="flow">
          {references.length === 0 ? (
            <Status state="draft">{say.noReferences}</Status>
          ) : edited ? (
            <Status state="draft">{say.kept(references.length)}</Status>
          ) : (
            <Status state="ok">{say.verified(references.length)}</Status>
          )}
          {edited ? <Status state="run">{say.edited}</Status> : null}
        </span>
        <span ref={bar} className="flow no-print">
          <CopyButton text={textOfDocument(documentOf(result))} what={words.work.kindNames.summarise} />
          {work.isOwn && !isEditing ? (
            <Button kind="second" small data-edit onClick={() => setIsEditing(true)}>
              <Icon of={Pencil} />
              {workEditor.edit}
            </Button>
          ) : null}
        </span>
      </div>
      {isGradeNoted && !edited ? null : (
        <p className="meta">
          {isGradeNoted ? null : say.grades[summary.grade]} {edited ? say.editedText : null}
        </p>
      )}
      {summary.dropped === 0 ? null : <p className="meta">{say.dropped(summary.dropped)}</p>}
      {summary.notes.length > 0 ? (
        <Note title={say.notes}>
          {summary.notes.map((note) => (
            <p key={note}>{say.noteTexts[note]}</p>
          ))}
        </Note>
      ) : null}
      <CoverageOf summary={summary} work={work} open={open?.reference ?? null} />
      <div className={open ? 'summary-duo has-page' : 'summary-duo'}>
        <div className="summary-text">
          {isEditing ? (
            <ResultEditor
              work={work}
              tenant={tenant}
              saved={documentOf(result)}
              isSaving={isSaving}
              error={error}
              onSave={(json, onSaved) => save({ ...result, edited: json }, onSaved)}
              onLeave={() => setIsEditing(false)}
              onShow={(citation) => show(placeOf(references, citation))}
            />
          ) : edited ? (
            <WrittenDocument document={edited} open={place} onShow={show} />
          ) : (
            <SummarySections summary={summary} work={work} open={place} onShow={show} />
          )}
          <CompareVersions
            work={work}
            tenant={tenant}
            textOf={(one) => (one.kind === 'summarise' ? textOfDocument(documentOf(one)) : '')}
          />
        </div>
        {references.length > 0 ? (
          <PagePanel work={work} tenant={tenant} open={open} onStep={step} onClose={close} />
        ) : null}
      </div>
    </div>
  );
}

/** A citation's place among the saved references: the editor knows it by what it says. */
const placeOf = (references: readonly Reference[], { documentId, page, quote }: Reference): number =>
  references.findIndex((one) => one.documentId === documentId && one.page === page && one.quote === quote);
