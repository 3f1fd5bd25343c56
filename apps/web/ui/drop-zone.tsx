'use client';
import { Upload } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useLocale } from '../locale/locale-provider';
import { Button } from './button';
import { Icon } from './icon';
import { Meter } from './meter';
import { Note } from './note';
import { Status } from './outcome';

/** A file on its way. */
export interface UploadedFile {
  id: string;
  name: string;
  state: 'waiting' | 'sending' | 'reading' | 'done' | 'failed';
  /** Of 0 to 1, while it is sent. */
  share?: number;
  /** What went wrong and what to do. */
  problem?: string;
  onStop?: () => void;
  onRemove?: () => void;
}

const marks = { waiting: 'draft', sending: 'run', reading: 'run', done: 'ok', failed: 'bad' } as const;

/** Takes files that are chosen or dropped, and shows how each one fares. What is too large is said before anything is sent. */
export function DropZone(props: {
  label: string;
  hint: ReactNode;
  /** As in the `accept` of a file field. */
  accept?: string;
  isMultiple?: boolean;
  mostBytes: number;
  files: readonly UploadedFile[];
  onFiles: (files: readonly File[]) => void;
  isDisabled?: boolean;
}) {
  const { label, hint, accept, isMultiple = true, mostBytes, files, onFiles, isDisabled = false } = props;
  const { words, format } = useLocale();
  const { upload } = words.parts;
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const take = (chosen: readonly File[]) => {
    setTooLarge(chosen.filter(({ size }) => size > mostBytes).map(({ name }) => name));
    const fitting = chosen.filter(({ size }) => size <= mostBytes);
    if (fitting.length > 0) onFiles(isMultiple ? fitting : fitting.slice(0, 1));
  };
  const most = `${format.number(Math.floor(mostBytes / 1e6))}\u00a0MB`;
  return (
    <div className="stack">
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(!isDisabled);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          if (!isDisabled) take([...event.dataTransfer.files]);
        }}
      >
        <p className="label" id={`${id}-label`}>
          {label}
        </p>
        <p className="meta" id={`${id}-hint`}>
          {hint}
        </p>
        <div className="flow mt-3">
          {/* the whole label is the button, and the field itself takes focus and keys */}
          <label className="btn second file">
            <Icon of={Upload} />
            {upload.choose}
            <input
              type="file"
              className="sr"
              multiple={isMultiple}
              accept={accept}
              disabled={isDisabled}
              aria-labelledby={`${id}-label`}
              aria-describedby={`${id}-hint`}
              onChange={(event) => {
                take([...(event.target.files ?? [])]);
                event.target.value = ''; // so that the same file can be chosen once more
              }}
            />
          </label>
          <span className="meta">{upload.drop}</span>
        </div>
      </div>
      {tooLarge.map((name) => (
        <Note key={name} tone="bad" announce="alert">
          {upload.tooLarge(name, most)}
        </Note>
      ))}
      {files.length > 0 ? (
        <ul className="rows uploads" aria-label={upload.list}>
          {files.map((file) => (
            <li key={file.id}>
              <div className="upload">
                <span className="wrap-anywhere">{file.name}</span>
                <Status state={marks[file.state]}>
                  {file.state === 'sending' ? upload.sending(format.percent(file.share ?? 0)) : upload[file.state]}
                </Status>
                <UploadDeed file={file} words={upload} />
              </div>
              {file.state === 'sending' ? <Meter value={file.share ?? 0} label={file.name} /> : null}
              {file.problem ? <p className="meta bad-text">{file.problem}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function UploadDeed({ file, words }: { file: UploadedFile; words: { stop: string; remove: string } }) {
  const deed = file.onStop ?? file.onRemove;
  if (!deed) return null;
  return (
    <Button kind="quiet" small onClick={deed}>
      {file.onStop ? words.stop : words.remove}
      <span className="sr"> {file.name}</span>
    </Button>
  );
}
