import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Status } from '../../ui/outcome';
import { Table } from '../../ui/table';

const examples = [
  { kind: 'website', documents: 412 },
  { kind: 'faq', documents: 36 },
  { kind: 'file', documents: 1 },
] as const;

/** What a knowledge base can hold once it is filled. */
export function ExampleSources({ words, format }: { words: Messages; format: Format }) {
  const { knowledge } = words;
  return (
    <Table
      label={knowledge.exampleTitle}
      rows={examples}
      keyOf={({ kind }) => kind}
      columns={[
        {
          head: knowledge.source,
          isName: true,
          cell: ({ kind }) => (
            <>
              {knowledge.exampleSources[kind]}
              <small className="dim">{knowledge.kinds[kind]}</small>
            </>
          ),
        },
        { head: knowledge.state, cell: () => <Status state="ok">{knowledge.status.ready}</Status> },
        { head: knowledge.documents, isNumber: true, cell: ({ documents }) => format.number(documents) },
      ]}
    />
  );
}
