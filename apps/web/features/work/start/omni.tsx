'use client';
import { Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { TaskKind } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Note } from '../../../ui/note';
import { kindsInOrder } from '../kinds';
import { carryFiles } from '../setup/carried';
import { keepTyped } from '../setup/use-kept';

/** Anything at all: a text or files first, and then what is to be done with them. */
export function Omni({ tenant }: { tenant: string }) {
  const { words } = useLocale();
  const { omni, kinds } = words.work;
  const router = useRouter();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isOver, setIsOver] = useState(false);
  const [asks, setAsks] = useState<'nothing' | 'task' | null>(null);
  const hasAny = text.trim() !== '' || files.length > 0;
  const go = (kind: TaskKind) => {
    carryFiles(files);
    if (text.trim()) keepTyped(`${tenant} ${kind}`, text);
    router.push(`/t/${tenant}/work/new/${kind}`);
  };
  return (
    <div
      className={isOver ? 'omni over' : 'omni'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        setFiles([...files, ...event.dataTransfer.files]);
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsks(hasAny ? 'task' : 'nothing');
        }}
      >
        <label className="meta" htmlFor="omni">
          {omni.label}
        </label>
        <textarea
          className="area"
          id="omni"
          value={text}
          maxLength={200_000}
          onChange={(event) => setText(event.target.value)}
        />
        {files.length > 0 ? <p className="meta wrap-anywhere">{files.map(({ name }) => name).join(', ')}</p> : null}
        <div className="flow between">
          <label className="btn quiet small file">
            <Icon of={Upload} />
            {omni.add}
            <input
              type="file"
              className="sr"
              multiple
              onChange={(event) => setFiles([...files, ...(event.target.files ?? [])])}
            />
          </label>
          <span className="meta">{omni.limits}</span>
          <Button type="submit">{omni.continue}</Button>
        </div>
        {asks === 'nothing' && !hasAny ? <Note tone="warn">{omni.nothing}</Note> : null}
        {asks === 'task' && hasAny ? (
          <fieldset className="field mt-4">
            <legend className="label">{omni.chooseTask}</legend>
            <div className="flow">
              {kindsInOrder.map((kind) => (
                <Button key={kind} kind="second" onClick={() => go(kind)}>
                  {kinds[kind]}
                </Button>
              ))}
            </div>
          </fieldset>
        ) : null}
      </form>
    </div>
  );
}
