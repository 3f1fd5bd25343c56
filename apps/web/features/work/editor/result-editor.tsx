'use client';
import { EditorContent, useEditor } from '@tiptap/react';
import { NodeSelection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useId, useRef, useState } from 'react';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { citationNode } from './citation-node';
import { type Citation, citationOf, type EditorNode } from './document';
import { SaveFailed } from './save-failed';
import { Toolbar } from './toolbar';
import { useKeptDocument } from './use-kept-document';

export interface ResultEditorProps {
  work: WorkInfo;
  tenant: string;
  /** The text as it is saved. */
  saved: EditorNode;
  isSaving: boolean;
  error: unknown;
  /** Keeps the document, as JSON, as a new version; `onSaved` is called when it is. */
  onSave: (edited: string, onSaved: () => void) => void;
  onLeave: () => void;
  /** Shows the page of a reference; left out where a text has none. */
  onShow?: (citation: Citation) => void;
}

/** A result as a document that can be changed. What is written is kept in the tab until it is saved. */
export default function ResultEditor(props: ResultEditorProps) {
  const { work, tenant, saved, isSaving, error, onSave, onLeave, onShow } = props;
  const say = useLocale().words.workEditor;
  const helpId = useId();
  const bar = useRef<HTMLDivElement>(null);
  const kept = useKeptDocument(work);
  const [before] = useState(() => kept.read());
  const [restored, setRestored] = useState(before);
  // the editor lives as long as the page: what it calls is what holds now
  const now = useRef({ onShow, kept, revision: work.revision });
  useEffect(() => {
    now.current = { onShow, kept, revision: work.revision };
  });
  const editor = useEditor({
    immediatelyRender: false,
    // the page's policy lets no script write styles
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        italic: false,
        link: false,
        strike: false,
        underline: false,
      }),
      citationNode(say.citation),
    ],
    content: before?.document ?? saved,
    autofocus: 'start',
    editorProps: {
      attributes: {
        class: 'written editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say.text,
        'aria-describedby': helpId,
      },
      handleClickOn: (_view, _position, node) => {
        const citation = citationOf({ type: node.type.name, attrs: node.attrs });
        if (citation) now.current.onShow?.(citation);
        return false;
      },
      handleKeyDown: ({ state: { selection } }, event) => {
        if (event.key === 'Enter' && selection instanceof NodeSelection) {
          const { type, attrs } = selection.node;
          const citation = citationOf({ type: type.name, attrs });
          if (citation) now.current.onShow?.(citation);
          return citation !== null;
        }
        if (event.key !== 'F10' || !event.altKey) return false;
        bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
        return true;
      },
    },
    onUpdate: ({ editor: changed }) =>
      now.current.kept.keep(() => JSON.stringify(changed.getJSON()), now.current.revision),
  });
  if (!editor) return <p className="dim">{say.loading}</p>;
  const save = () =>
    onSave(JSON.stringify(editor.getJSON()), () => {
      kept.forget();
      onLeave();
    });
  const startOver = () => {
    kept.forget();
    setRestored(null);
    editor.commands.setContent(saved, { emitUpdate: false });
    editor.commands.focus('start');
  };
  return (
    <div className="editor">
      {restored ? (
        <Note>
          {restored.revision < work.revision ? say.restoredOlder : say.restored}{' '}
          <Button kind="quiet" small onClick={startOver}>
            {say.startOver}
          </Button>
        </Note>
      ) : null}
      <Toolbar editor={editor} bar={bar} />
      <EditorContent editor={editor} />
      <p id={helpId} className="meta">
        {say.kept} {say.help}
      </p>
      <SaveFailed error={error} work={work} tenant={tenant} />
      <div className="flow">
        <Button onClick={save} busy={isSaving && say.saving}>
          {say.save}
        </Button>
        <Button kind="second" onClick={onLeave}>
          {say.leave}
        </Button>
      </div>
    </div>
  );
}
