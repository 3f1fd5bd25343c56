import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
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

/** The texts stand among the documents of the product; the build takes them along, two folders above the console. */
const folder = ['docs/help', '../../docs/help'].map((place) => path.resolve(place)).find(existsSync) ?? 'docs/help';

export async function readHelp(topic: HelpTopic, language: Language): Promise<HelpText> {
  return parted(await readFile(path.join(folder, language, `${topic}.md`), 'utf8'));
}

/** A text begins with its title and its lead. */
export function parted(markdown: string): HelpText {
  const [title = '', lead = '', ...text] = markdown.split('\n\n');
  return { title: title.replace(/^# /, ''), lead, text: text.join('\n\n') };
}
