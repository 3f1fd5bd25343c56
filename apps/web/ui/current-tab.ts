/** Whose view a page is: the one with its address, else the one that it stands deepest under. Pages below a view belong to it. */
export const currentTab = (page: string, hrefs: readonly string[]): string | undefined =>
  hrefs
    .filter((href) => page === href || page.startsWith(`${href}/`))
    .toSorted((one, other) => other.length - one.length)[0];
