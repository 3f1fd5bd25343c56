import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Table } from '../../ui/table';
import { AssistantState } from './assistant-state';

const steady = { hasChanges: false, isPaused: false, scheduledVersion: null, scheduledFor: null };
const examples = [
  { name: 'site', audience: 'citizen', publishedVersion: 14, answered: 0.91 },
  { name: 'library', audience: 'citizen', publishedVersion: 3, answered: 0.84 },
  { name: 'homeCare', audience: 'staff', publishedVersion: null, answered: null },
] as const;

/** What the list can look like once there are assistants. */
export function ExampleAssistants({ words, format }: { words: Messages; format: Format }) {
  const { assistants } = words;
  return (
    <Table
      label={assistants.example}
      rows={examples}
      keyOf={({ name }) => name}
      columns={[
        {
          head: assistants.name,
          isName: true,
          cell: ({ name, publishedVersion }) => (
            <>
              {assistants.exampleNames[name]}
              <div className="mt-1">
                <AssistantState assistant={{ ...steady, publishedVersion }} words={words} format={format} />
              </div>
            </>
          ),
        },
        { head: assistants.audience, cell: ({ audience }) => assistants[audience] },
        {
          head: assistants.answered,
          isNumber: true,
          cell: ({ answered }) => (answered === null ? '–' : format.percent(answered)),
        },
      ]}
    />
  );
}
