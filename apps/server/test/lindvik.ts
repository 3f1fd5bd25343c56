import { openInstallation } from './installation.ts';

const fees =
  '# Avgifter\nAvgiften beror på kärlets storlek.\n\n| Kärl | Pris per år |\n|---|---|\n| 140 liter | 2 480 kronor |\n| 240 liter | 3 120 kronor |';

/** An installation with two tenants: ours with a page about waste fees and the draft of an assistant `fraga` that reads it, theirs empty. */
export async function openLindvik(address: string) {
  const installation = openInstallation(address);
  const { call, tenant } = installation;
  const [ours, theirs] = [await tenant(), await tenant()];
  const base = (await call('POST', '/knowledge-bases', { key: ours.key, body: { name: 'Avfall' } })).json['id'];
  const text = { type: 'text', title: 'Sophämtning i Lindvik', text: fees, url: 'https://lindvik.example/avgifter' };
  const source = (await call('POST', `/knowledge-bases/${base}/sources`, { key: ours.key, body: text })).json['id'];
  const fraga = { name: 'Fråga Lindvik', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] };
  await call('POST', '/assistants', { key: ours.key, body: fraga });
  return {
    ...installation,
    ours,
    theirs,
    base: String(base),
    source: String(source),
    publish: () => call('POST', '/assistants/fraga/publish', { key: ours.key, body: {} }),
    ask: (question: string, more: object = {}) =>
      call('POST', '/assistants/fraga/messages', { key: ours.key, body: { text: question, ...more } }),
  };
}
