import { type Browser, expect, type Page } from '@playwright/test';
import { asOperator, call, linkInMailTo } from './installation.ts';
import { mailedSignIn } from './sign-in.ts';

/** A run may meet what an earlier one left behind: each file of journeys has an organisation of its own. */
export function ownOrganisation(name: string) {
  const run = Date.now().toString(36);
  const slug = `${name}-${run}`;
  return {
    run,
    slug,
    owner: `karin.${run}@${name}.example`,
    colleague: `elin.${run}@${name}.example`,
    settings: `/t/${slug}/settings`,
  };
}

/** Makes an organisation; the browser of its owner, signed in. @param problems gathers what goes wrong on its pages */
export async function found(
  browser: Browser,
  { name, slug, owner }: { name: string; slug: string; owner: string },
  problems: string[],
): Promise<Page> {
  await (await asOperator()).tenants.create({ name, slug, ownerEmail: owner });
  return openBrowser(browser, await mailedSignIn(owner), problems);
}

/** A browser of its own at an address. @param problems gathers what goes wrong on its pages */
export async function openBrowser(browser: Browser, address: string, problems: string[]): Promise<Page> {
  const opened = await (await browser.newContext()).newPage();
  opened.on('pageerror', (error) => problems.push(error.message));
  await opened.goto(address);
  return opened;
}

/** Lets a colleague in by an invitation; the browser that they go on in. @param owner whose page invites */
export async function letIn(
  browser: Browser,
  owner: Page,
  { slug, email, role }: { slug: string; email: string; role: 'editor' | 'auditor' },
  problems: string[],
): Promise<Page> {
  await call(owner, 'invitations.create', { tenant: slug, addresses: email, role });
  const page = await openBrowser(browser, await linkInMailTo(email), problems);
  await page.getByRole('button', { name: 'Tacka ja' }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${slug}$`));
  return page;
}
