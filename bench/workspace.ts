import { longPdf } from './long-pdf.ts';
import { forget, startInstallation, type WholeInstallation } from './whole-installation.ts';

/**
 * The tasks of the workspace from the first byte sent to the result read, on a whole installation with the embedded database and no
 * model. The baseline of each is the same task over as little as it takes.
 */
const house = await startInstallation({ RADRUM_DEMO: 'off' });
const slug = 'prov';
const body = { name: 'Provköping', slug, ownerEmail: 'a@prov.example' };
const made = await house.call('POST', '/tenants', house.platformKey(), body);
const key = made['secretKey'] ?? '';

interface Task {
  status: string;
  result: { kind: string } | null;
}

/** Sends a file and runs the task to its end. @returns seconds */
async function timed(input: object, file: { name: string; bytes: Uint8Array | string }): Promise<number> {
  const began = performance.now();
  const { id } = await house.call('POST', '/tasks', key, { input });
  const form = new FormData();
  form.set('file', new File([typeof file.bytes === 'string' ? file.bytes : new Uint8Array(file.bytes)], file.name));
  const sent = await fetch(`${house.baseUrl}/api/v1/tasks/${id}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: form,
  });
  if (!sent.ok) throw new Error(await sent.text());
  await house.call('POST', `/tasks/${id}/run`, key, {});
  for (;;) {
    const task = await read(house, `/tasks/${id}`);
    if (task.status === 'done') return (performance.now() - began) / 1000;
    if (task.status === 'failed') throw new Error(JSON.stringify(task));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
async function read({ baseUrl }: WholeInstallation, address: string): Promise<Task> {
  const answer = await fetch(`${baseUrl}/api/v1${address}`, { headers: { authorization: `Bearer ${key}` } });
  return answer.json();
}

const template = await house.call('POST', '/templates', key, {
  name: 'Kallelse',
  definition: {
    title: 'Kallelse',
    description: '',
    language: 'sv',
    fields: [
      { name: 'namn', label: 'Namn', type: 'person', required: true },
      { name: 'dag', label: 'Dag', type: 'date', required: true },
    ],
    parts: [
      { kind: 'heading', text: 'Du är kallad' },
      { kind: 'paragraph', text: 'Hej {{namn}}. Välkommen den {{dag}}.' },
    ],
  },
});
const set = await house.call('POST', '/category-sets', key, {
  name: 'E-post',
  definition: {
    purpose: 'Lägga e-post hos rätt enhet',
    notFor: 'Avgöra ärenden',
    categories: [
      { id: 'avfall', name: 'Avfall', definition: 'Sopor och återvinning', examples: ['Soptunnan är inte tömd'] },
      { id: 'skola', name: 'Skola', definition: 'Skola och elever', examples: ['Vi vill byta skola'] },
      { id: 'gata', name: 'Gata', definition: 'Vägar, snö och belysning', examples: ['Ett hål i asfalten'] },
    ],
  },
});
const subjects = ['Soptunnan är inte tömd', 'Vårt barn vill byta klass', 'Gatlyktan är trasig', 'Snön är inte plogad'];
const rows = (count: number, cell: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => cell(row)).join('\n');
const letters = (count: number) => `Namn;Dag\n${rows(count, (row) => `Person ${row};2026-12-${(row % 28) + 1}`)}\n`;
const mails = (count: number) =>
  `Ämne;Text\n${rows(count, (row) => `${subjects[row % 4]};Hej, det gäller nummer ${row}. ${subjects[(row * 7) % 4]} igen.`)}\n`;

const tasks = [
  [
    'summarised, pages',
    [1, 500],
    (count: number) => timed({ kind: 'summarise' }, { name: 'u.pdf', bytes: longPdf(count) }),
    60,
  ],
  [
    'put into plain language, pages',
    [1, 10],
    (count: number) => timed({ kind: 'improve' }, { name: 'u.pdf', bytes: longPdf(count) }),
    60,
  ],
  [
    'sorted, rows',
    [1, 1000],
    (count: number) => timed({ kind: 'classify', categorySetId: set['id'] }, { name: 'm.csv', bytes: mails(count) }),
    10,
  ],
  [
    'written, letters',
    [1, 500],
    (count: number) =>
      timed({ kind: 'template', templateId: template['id'], fill: 'batch' }, { name: 'l.csv', bytes: letters(count) }),
    60,
  ],
] as const;
try {
  for (const [name, counts, run, goal] of tasks)
    for (const count of counts) {
      const seconds = await run(count);
      console.log(`${name}: ${String(count).padStart(4)} in ${seconds.toFixed(1)} s (goal for the larger: ${goal} s)`);
    }
  console.log(
    house
      .memory()
      .map(({ name, megabytes }) => `${name} ${megabytes.toFixed(0)} MB`)
      .join(', '),
  );
} finally {
  await house.stop();
  forget(house.folder);
}
