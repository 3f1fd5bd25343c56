import type { Messages } from '../../messages';
import type { DesignWords } from '../../messages/sv/design';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { LongWork } from '../../ui/long-work';
import { Meter } from '../../ui/meter';
import { Status } from '../../ui/outcome';
import { Progress } from '../../ui/progress';
import { Skeleton } from '../../ui/skeleton';
import { Stepper } from '../../ui/stepper';
import { Table } from '../../ui/table';
import { ThemePair } from './theme-pair';

export function ProgressParts({ say, words }: { say: DesignWords; words: Messages }) {
  const { progress } = say;
  return (
    <ThemePair say={say}>
      {({ word }) => (
        <div className="stack-wide">
          <LongWork
            title={progress.reading}
            done={842}
            failed={6}
            of={1284}
            timeLeft={progress.left}
            now="lindvik.se/bygga-och-bo/bygglov"
          />
          <Progress done={64} left={8} failed={4} of={100} label={`${progress.reading}, ${word}`} />
          <Stepper
            label={`${progress.steps}, ${word}`}
            words={words.parts.steps}
            steps={progress.names.map((title, index) => ({
              title,
              state: index === 0 ? 'done' : index === 1 ? 'current' : 'todo',
              ...(index === 0 && { href: '/design#progress' }),
            }))}
          />
          <Meter value={0.72} floor={0.6} label={progress.certain} />
        </div>
      )}
    </ThemePair>
  );
}

export function BlankStates({ say, words }: { say: DesignWords; words: Messages }) {
  const { blank } = say;
  return (
    <div className="stack-wide">
      <ThemePair say={say}>
        {({ word }) => (
          <Empty
            title={blank.title}
            text={blank.text}
            actions={
              <>
                <Button>{blank.first}</Button>
                <Button kind="second">{blank.second}</Button>
              </>
            }
            example={{
              caption: `${blank.example}, ${word}`,
              content: (
                <Table
                  label={`${blank.example}, ${word}`}
                  rows={blank.rows}
                  keyOf={(row) => row}
                  columns={[
                    { head: blank.question, isName: true, cell: (row) => row },
                    {
                      head: blank.result,
                      cell: (row) =>
                        row === blank.rows[0] ? (
                          <Status state="ok">{blank.right}</Status>
                        ) : (
                          <Status state="bad">{blank.wrong}</Status>
                        ),
                    },
                  ]}
                />
              ),
            }}
          />
        )}
      </ThemePair>
      <ThemePair say={say}>
        {() => (
          <Failure
            title={blank.failure}
            text={blank.failureText}
            actions={<Button>{words.actions.retry}</Button>}
            code="unreachable"
            requestId="req_01k3exempel"
            level={3}
            words={words.failure}
          />
        )}
      </ThemePair>
      <ThemePair say={say}>{({ word }) => <Skeleton label={`${blank.loading}, ${word}`} />}</ThemePair>
    </div>
  );
}
