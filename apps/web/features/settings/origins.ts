/** Websites as people write them, one a line, as origins: a missing scheme becomes https, a path is left out. */
export const originsOf = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (/^[a-z]+:\/\//i.test(line) ? line : `https://${line}`))
    .map((line) => (URL.canParse(line) ? new URL(line).origin : line));
