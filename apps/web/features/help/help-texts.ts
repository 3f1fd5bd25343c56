import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Language } from '../../locale/language';

/** What the help is about; each is a text of its own in every language. */
export const helpTopics = ['communicator', 'editor', 'auditor'] as const;
export type HelpTopic = (typeof helpTopics)[number];

export const isHelpTopic = (text: string): text is HelpTopic => helpTopics.some((topic) => topic === text);

export interface HelpText {
  title: string;
  /** The sentence that says whom it is for. */
  lead: string;
  /** Markdown */
  text: string;
}

/**
 * The texts stand among the documents of the product; the build takes them along, two folders above the console. It need not follow what
 * is read here, or it would take the whole repository along.
 */
const folder =
  ['docs/help', '../../docs/help'].find((place) => existsSync(/* turbopackIgnore: true */ place)) ?? 'docs/help';

export async function readHelp(topic: HelpTopic, language: Language): Promise<HelpText> {
  const file = `${folder}/${language}/${topic}.md`;
  return parted(await readFile(/* turbopackIgnore: true */ file, 'utf8'));
}

/** A text begins with its title and its lead. */
export function parted(markdown: string): HelpText {
  const [title = '', lead = '', ...text] = markdown.split('\n\n');
  return { title: title.replace(/^# /, ''), lead, text: text.join('\n\n') };
}
