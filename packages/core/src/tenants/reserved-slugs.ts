/** Names that could be taken for pages of Rådrum itself. */
const reserved = new Set(
  'admin api app assistant auth commons console demo dev docs health help hjalp invitation kommun login mail openai operator radrum region scim settings sign-in signin start status support t tenant test widget work www'.split(
    ' ',
  ),
);
export const isReservedSlug = (slug: string): boolean => reserved.has(slug);
