import { failureOf } from '../../api/failure';
import type { Messages } from '../../messages';

/** What somebody says of an organisation that comes aboard. */
export interface Organisation {
  name: string;
  municipalityCode: string | undefined;
  slug: string;
  locale: string;
  email: string;
}
export const noOrganisation = (locale: string): Organisation => ({
  name: '',
  municipalityCode: undefined,
  slug: '',
  locale,
  email: '',
});
export type Mistakes = Partial<Record<'name' | 'slug' | 'email', string>>;
type Words = Messages['onboarding']['organisation'];

/** What can be told before the server is asked. */
export function mistakesIn({ name, slug, email }: Organisation, say: Words): Mistakes {
  return {
    ...(name.trim() === '' && { name: say.nameMissing }),
    ...(!(slug.length >= 2 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) && { slug: say.slugWrong }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && { email: say.emailWrong }),
  };
}

/** What the server did not take, at the field that it is about; empty for failures of any other kind. */
export function refusedFields(error: unknown, say: Words): Mistakes {
  if (!error) return {};
  const { code, problems } = failureOf(error);
  const isAbout = (field: string) => problems.some(({ path }) => path === field);
  return {
    ...(isAbout('name') && { name: say.nameMissing }),
    // the form is checked before it is sent: what the server still refuses is a word of our own
    ...(isAbout('slug') && { slug: code === 'conflict' ? say.slugTaken : say.slugReserved }),
    ...(isAbout('email') && { email: say.emailPrivate }),
  };
}
