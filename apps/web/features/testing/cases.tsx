'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { TestCase } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Table } from '../../ui/table';
import { CaseDialog } from './case-dialog';
import { expectationOf } from './expectation';
import type { SetChanges } from './use-set';

/** How many are shown at first, and how many more each time. */
const step = 50;

/** A test's questions in a table; each is written in a dialog of its own. */
export function Cases({ changes, mayWrite }: { changes: SetChanges; mayWrite: boolean }) {
  const { words } = useLocale();
  const say = words.tests;
  const { cases, language } = changes.set.definition;
  const [most, setMost] = useState(step);
  /** The place of the one that is written; that behind the last is new. */
  const [written, setWritten] = useState<number | null>(null);
  const rows = cases.slice(0, most).map((one, place) => ({ one, place }));
  const close = () => {
    setWritten(null);
    changes.reset();
  };
  return (
    <div className="stack">
      {cases.length === 0 ? (
        <p className="dim">{say.noQuestions}</p>
      ) : (
        <Table
          label={say.questions}
          rows={rows}
          keyOf={({ place }) => String(place)}
          columns={[
            {
              head: say.caseColumns.question,
              isName: true,
              cell: ({ one, place }) => <Question one={one} number={place + 1} lang={language} />,
            },
            {
              head: say.caseColumns.expected,
              cell: ({ one }) => (
                <ul className="bare wrap-anywhere">
                  {expectationOf(one, words).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ),
            },
            ...(mayWrite
              ? [
                  {
                    head: say.caseColumns.deed,
                    isHeadHidden: true,
                    cell: ({ one, place }: { one: TestCase; place: number }) => (
                      <Button kind="quiet" small onClick={() => setWritten(place)}>
                        {say.edit}
                        <span className="sr"> {one.question}</span>
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <div className="actions">
        {cases.length > most ? (
          <Button kind="second" small onClick={() => setMost(most + step)}>
            {say.more}
          </Button>
        ) : null}
        {mayWrite ? (
          <Button kind="second" small onClick={() => setWritten(cases.length)}>
            <Icon of={Plus} />
            {say.add}
          </Button>
        ) : null}
      </div>
      {written === null ? null : (
        <CaseDialog
          key={written}
          number={written + 1}
          first={cases[written] ?? null}
          lang={language}
          isSaving={changes.isSaving}
          error={changes.error}
          onSave={(one) => changes.cases(cases.toSpliced(written, 1, one), close)}
          onRemove={() => changes.cases(cases.toSpliced(written, 1), close)}
          onClose={close}
        />
      )}
    </div>
  );
}

/** A question with its place in the test, after those that come before it. */
export function Question(props: { one: Pick<TestCase, 'question' | 'history'>; number: number; lang?: string }) {
  const { one, number, lang } = props;
  const { words, format } = useLocale();
  const { tests: say } = words;
  return (
    <>
      <span className="dim">{format.number(number)}. </span>
      <span className="wrap-anywhere" lang={lang}>
        {one.question}
      </span>
      {one.history.length > 0 ? (
        <small className="dim block wrap-anywhere">{say.after(one.history.join(' → '))}</small>
      ) : null}
    </>
  );
}
