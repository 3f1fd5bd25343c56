export interface PageOwner {
  path: string;
  email: string;
}

const line = /^(\/\S*)\s+(\S+@\S+\.\S+)$/;

/** A list of page owners as it is written: a line each, `/path address`. Empty lines say nothing. */
export function readOwners(text: string): { owners: PageOwner[]; wrong: number[] } {
  const owners: PageOwner[] = [];
  const wrong: number[] = [];
  for (const [place, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const [, path, email] = line.exec(written.trim()) ?? [];
    if (path === undefined || email === undefined) wrong.push(place + 1);
    else owners.push({ path, email });
  }
  return { owners, wrong };
}

/** The list as text again. */
export const ownerLines = (owners: readonly PageOwner[]): string =>
  owners.map(({ path, email }) => `${path} ${email}`).join('\n');
