import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** A file that a deed on the page hands over, as what it is made of. */
export async function downloadedParts(page: Page, deed: () => Promise<void>): Promise<Record<string, Uint8Array>> {
  const [download] = await Promise.all([page.waitForEvent('download'), deed()]);
  return unzipSync(await readFile(await download.path()));
}

/** The text of a Word document, a line for each paragraph. */
export function wordText(parts: Readonly<Record<string, Uint8Array>>): string {
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
}
