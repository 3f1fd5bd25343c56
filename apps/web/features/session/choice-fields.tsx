'use client';
import { useEntryLocale } from '../../locale/entry-locale';
import { cookieNames, languages, themes } from '../../locale/language';
import { Select } from '../../ui/field';

const yearSeconds = 365 * 24 * 3600;

/** Language and theme. They are kept in the browser, so that the next page comes right at once. */
export function ChoiceFields({ onChosen }: { onChosen: () => void }) {
  const { words, language, theme } = useEntryLocale();
  const choose = (name: string, value: string) => {
    document.cookie = `${name}=${value}; path=/; max-age=${yearSeconds}; samesite=lax`;
    if (name === cookieNames.theme) {
      if (value === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = value;
    }
    onChosen();
  };
  return (
    <>
      <Select
        label={words.theme.label}
        value={theme}
        onChange={(event) => choose(cookieNames.theme, event.target.value)}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {words.theme[one]}
          </option>
        ))}
      </Select>
      <Select
        label={words.language.label}
        value={language}
        onChange={(event) => choose(cookieNames.language, event.target.value)}
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {words.language[one]}
          </option>
        ))}
      </Select>
    </>
  );
}
