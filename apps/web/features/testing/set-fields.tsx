import { useLocale } from '../../locale/locale-provider';
import { Area, Input, Select } from '../../ui/field';
import { textOf } from '../../ui/form-text';

/** Languages that are offered first; the search knows these best. */
const languages = ['sv', 'en', 'fi', 'de', 'nb', 'da'];

/** What a test is called and what it is about: the fields of a form. */
export function SetFields({ name, description, language }: { name: string; description: string; language: string }) {
  const { words, format } = useLocale();
  const say = words.tests;
  return (
    <>
      <Input
        name="name"
        label={say.name}
        hint={say.nameHint}
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={name}
        data-focus
      />
      <Area
        name="description"
        label={say.description}
        hint={say.descriptionHint}
        rows={3}
        maxLength={1_000}
        defaultValue={description}
      />
      <Select name="language" label={say.language} defaultValue={language}>
        {[...new Set([language, ...languages])].map((one) => (
          <option key={one} value={one}>
            {format.language(one)}
          </option>
        ))}
      </Select>
    </>
  );
}

export const readSetFields = (form: FormData) => ({
  name: textOf(form, 'name'),
  description: textOf(form, 'description'),
  language: textOf(form, 'language'),
});
