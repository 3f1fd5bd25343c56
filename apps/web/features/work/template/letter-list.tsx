'use client';
import { useEffect, useRef, useState } from 'react';
import type { WorkResult } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { Status } from '../../../ui/outcome';
import { Segment } from '../../../ui/segment';

type Result = Extract<WorkResult, { kind: 'template' }>;

/** Letters that are listed at once. */
const atOnce = 25;

/** All letters of a spreadsheet, with what is missing in each. */
export function LetterList({ result, at, onChoose }: { result: Result; at: number; onChoose: (at: number) => void }) {
  const { words, format } = useLocale();
  const say = words.workTemplate;
  const { definition, letters, unused, absent } = result;
  const [shows, setShows] = useState<'all' | 'gaps'>('all');
  const [from, setFrom] = useState(0);
  const [followed, setFollowed] = useState(at);
  const rows = useRef<HTMLOListElement>(null);
  const labelOf = (name: string) => definition.fields.find((field) => field.name === name)?.label ?? name;
  const withGaps = letters.filter(({ missing }) => missing.length > 0).length;
  const listed = [...letters.entries()].filter(([, { missing }]) => shows === 'all' || missing.length > 0);
  // the list goes along when one steps from letter to letter
  if (followed !== at) {
    setFollowed(at);
    const place = listed.findIndex(([one]) => one === at);
    if (place >= 0) setFrom(place - (place % atOnce));
  }
  useEffect(() => {
    const row = rows.current?.querySelector<HTMLElement>('[aria-current]');
    const list = rows.current;
    if (
      row &&
      list &&
      (row.offsetTop < list.scrollTop || row.offsetTop + row.offsetHeight > list.scrollTop + list.clientHeight)
    )
      list.scrollTop = row.offsetTop - list.clientHeight / 2;
  }, [at, from]);
  const lacksColumn = definition.fields.some(({ name, required }) => required && absent.includes(name));
  const show = (key: string) => {
    setShows(key === 'gaps' ? 'gaps' : 'all');
    setFrom(0);
  };
  return (
    <section aria-labelledby="letters" className="letter-list">
      <div className="flow between">
        <h2 className="h4" id="letters">
          {say.letterCount(letters.length, format.number(letters.length))}.{' '}
          {say.withGaps(withGaps, format.number(withGaps))}
        </h2>
        <Segment
          label={say.show}
          chosen={shows}
          choices={[
            { key: 'all', title: say.shows.all },
            { key: 'gaps', title: say.shows.gaps },
          ]}
          onChoose={show}
        />
      </div>
      {absent.length === 0 ? null : lacksColumn ? (
        <Note tone="warn">{say.absent(absent.map(labelOf).join(', '))}</Note>
      ) : (
        <p className="meta">{say.absent(absent.map(labelOf).join(', '))}</p>
      )}
      {unused.length > 0 ? <p className="meta">{say.unused(unused.join(', '))}</p> : null}
      <ol className="letter-rows" ref={rows}>
        {listed.slice(from, from + atOnce).map(([place, letter]) => (
          <li key={place}>
            <button type="button" aria-current={place === at ? 'true' : undefined} onClick={() => onChoose(place)}>
              <span className="num">{format.number(place + 1)}</span>
              <span className="wrap-anywhere">{nameOf(result, place, say)}</span>
              {letter.missing.length === 0 ? (
                <Status state="ok">{say.whole}</Status>
              ) : (
                <Status state="warn">{say.lacks(letter.missing.map(labelOf).join(', '))}</Status>
              )}
            </button>
          </li>
        ))}
      </ol>
      {listed.length > atOnce ? (
        <div className="actions">
          <Button kind="quiet" small aria-disabled={from === 0} onClick={() => setFrom(Math.max(0, from - atOnce))}>
            {say.earlier}
          </Button>
          <Button
            kind="quiet"
            small
            aria-disabled={from + atOnce >= listed.length}
            onClick={() => setFrom(from + atOnce < listed.length ? from + atOnce : from)}
          >
            {say.later}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Whom a letter is to, as far as its values tell: a person's name, else its first value, else its row. */
export function nameOf(
  { definition, letters }: Result,
  place: number,
  say: { rowNumber: (row: string) => string },
): string {
  const letter = letters[place];
  const { fields } = definition;
  const named = [...fields.filter(({ type }) => type === 'person'), ...fields];
  const value = named.map(({ name }) => letter?.values[name]).find((one) => one !== undefined && one !== '');
  return value ?? say.rowNumber(String(letter?.row ?? place + 1));
}
