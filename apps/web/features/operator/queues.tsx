'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Note } from '../../ui/note';
import { Status, type StateName } from '../../ui/outcome';
import { type Column, Table } from '../../ui/table';
import { isTroubled, queueState, type QueueState } from './queue-state';
import type { Queue } from './shapes';

/** How often the figures are fetched, in milliseconds. */
const pollMs = 5_000;
const glyphs = { idle: 'draft', working: 'run', stuck: 'warn', failing: 'bad' } as const satisfies Record<
  QueueState,
  StateName
>;

/** The work in the background: whether it goes on, and in plain words what is wrong where it does not. */
export function Queues({ first }: { first: readonly Queue[] }) {
  const { words, format } = useLocale();
  const { queues: say } = words.operator;
  const { data: queues, isError } = useQuery(
    useTRPC().operator.queues.queryOptions(undefined, { initialData: [...first], refetchInterval: pollMs }),
  );
  const troubled = queues.filter((queue) => isTroubled(queueState(queue)));
  const nameOf = ({ name }: Queue) => lookUp(say.names, name) ?? name;
  const count = (head: string, key: 'waiting' | 'running' | 'failed'): Column<Queue> => ({
    head,
    isNumber: true,
    cell: (queue) => format.number(queue[key]),
  });
  const state: Column<Queue> = {
    head: say.state,
    cell: (queue) => <Status state={glyphs[queueState(queue)]}>{say.states[queueState(queue)]}</Status>,
  };
  return (
    <>
      <output className="lead mb-5">{troubled.length > 0 ? say.troubled(troubled.length) : say.calm}</output>
      <Band title={say.title} text={say.text} first>
        <div className="stack">
          {isError ? <Note tone="warn">{say.stale}</Note> : null}
          {troubled.map((queue) => (
            <Note key={queue.name} tone={queueState(queue) === 'failing' ? 'bad' : 'warn'} title={`${nameOf(queue)}.`}>
              {queueState(queue) === 'failing'
                ? `${say.failingText(queue.failed)} ${lookUp(say.failingMeans, queue.name) ?? ''}`
                : say.stuckText}
            </Note>
          ))}
          {queues.length > 0 ? (
            <Table
              label={say.title}
              rows={queues}
              keyOf={({ name }) => name}
              columns={[
                { head: say.name, isName: true, cell: (queue) => <strong>{nameOf(queue)}</strong> },
                state,
                count(say.waiting, 'waiting'),
                count(say.running, 'running'),
                count(say.failed, 'failed'),
              ]}
            />
          ) : (
            <p className="dim">{say.none}</p>
          )}
        </div>
      </Band>
    </>
  );
}
