'use client';
import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Heading, List, type LucideIcon, Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { Icon } from '../../../ui/icon';
import { stepIn } from '../../../ui/roving';

interface Tool {
  key: 'bold' | 'heading' | 'list' | 'undo' | 'redo';
  icon: LucideIcon;
  isOn?: boolean;
  isOff?: boolean;
  run: () => boolean;
}

/** The editor's tools, by the ARIA pattern for toolbars: one stop for Tab, arrows between the tools, Escape back to the text. */
export function Toolbar({ editor, bar }: { editor: Editor; bar: RefObject<HTMLDivElement | null> }) {
  const say = useLocale().words.workEditor;
  const [stop, setStop] = useState(0);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      heading: now.isActive('heading'),
      list: now.isActive('bulletList'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const tools: readonly Tool[] = [
    { key: 'heading', icon: Heading, isOn: state.heading, run: () => chain().toggleHeading({ level: 2 }).run() },
    { key: 'bold', icon: Bold, isOn: state.bold, run: () => chain().toggleBold().run() },
    { key: 'list', icon: List, isOn: state.list, run: () => chain().toggleBulletList().run() },
    { key: 'undo', icon: Undo2, isOff: !state.undo, run: () => chain().undo().run() },
    { key: 'redo', icon: Redo2, isOff: !state.redo, run: () => chain().redo().run() },
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return void editor.commands.focus();
    const next = stepIn(
      event.key === 'ArrowRight' ? 'ArrowDown' : event.key === 'ArrowLeft' ? 'ArrowUp' : event.key,
      stop,
      tools.length,
    );
    if (next === null) return undefined;
    event.preventDefault();
    setStop(next);
    return bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={bar} role="toolbar" tabIndex={-1} aria-label={say.toolbar} className="editor-tools" onKeyDown={onKeyDown}>
      {tools.map(({ key, icon, isOn, isOff = false, run }, place) => (
        <button
          key={key}
          type="button"
          className="btn quiet small"
          tabIndex={place === stop ? 0 : -1}
          aria-pressed={isOn}
          aria-disabled={isOff || undefined}
          onClick={() => {
            setStop(place);
            if (!isOff) run();
          }}
        >
          <Icon of={icon} />
          {say[key]}
        </button>
      ))}
    </div>
  );
}
