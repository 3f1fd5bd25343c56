const longestSlug = 60;

/** A short name for an address, out of a name as people write it: "Fråga Lindvik" gives "fraga-lindvik". */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[æ]/g, 'ae')
    .replaceAll(/[ø]/g, 'o')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replaceAll(/^-+|-+$/g, '');
