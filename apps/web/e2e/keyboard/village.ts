import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { serveForeignSite } from '../foreign-site.ts';
import { host } from '../installation.ts';
import { letIn, openBrowser } from '../own-organisation.ts';
import { mailedSignIn } from '../sign-in.ts';
import { press } from './keys.ts';

/** A municipality with an assistant on its site, and the browsers of its owner and its communicator. */
export interface Village {
  slug: string;
  root: string;
  owner: Page;
  communicator: Page;
  /** A citizen's browser on the municipality's site. */
  visit: () => Promise<Page>;
  close: () => Promise<void>;
}

/** @param problems gathers what goes wrong on the pages */
export async function openVillage(browser: Browser, problems: string[]): Promise<Village> {
  const site = await serveForeignSite(host);
  const { slug } = site;
  const owner = await openBrowser(browser, await mailedSignIn(`${slug}@nybro.example`), problems);
  const communicator = await letIn(browser, owner, { slug, email: `elin@${slug}.example`, role: 'editor' }, problems);
  return {
    slug,
    root: `/t/${slug}`,
    owner,
    communicator,
    visit: () => openBrowser(browser, site.address, problems),
    close: async () => {
      await Promise.all([owner, communicator].map((page) => page.context().close()));
      site.close();
    },
  };
}

/** Opens the widget where it is closed, and asks; what came of it. */
export async function ask(visitor: Page, question: string): Promise<Locator> {
  const field = visitor.getByRole('textbox', { name: 'Din fråga' });
  if (await field.isHidden()) await press(visitor, 'button', /^(Ställ en fråga|Fråga Nybro)$/);
  await expect(field).toBeFocused();
  await visitor.keyboard.type(question);
  await visitor.keyboard.press('Enter');
  const answer = visitor.getByRole('article').filter({ hasText: question }).last();
  await expect(answer).toBeVisible();
  await expect(visitor.getByRole('button', { name: 'Skicka', exact: true })).toBeVisible();
  return answer;
}
