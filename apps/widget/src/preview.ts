import type { Appearance } from '@radrum/sdk';
import { launcherButton } from './launcher-button.ts';
import { launcherStyle } from './launcher-style.ts';
import { mountPanel } from './panel/panel.ts';
import { themeRule } from './theme.ts';
import { launcherWords, type Language } from './words.ts';

/*
 * /widget/preview.js, for the console: the widget itself as it will look, inside a box. It asks nothing and keeps nothing.
 */

/** In the page it is fixed to the window; here to the box that it is shown in. */
const inABox = `
:host{display:block}
.panel{animation:none;max-height:calc(100% - 48px)}
@media(max-width:30rem){.panel{max-height:none;height:100%}}
:host([data-phone]) .panel,:host([data-phone]:is([position='left'],[side='left']:not([position]))) .panel{inset:0;width:100%;max-width:none;max-height:none;height:100%;border:0;border-radius:0;box-shadow:none}
`;

/**
 * Shows the widget in an element that is as large as the window it stands for, and makes it again when called again.
 * @param shows the open panel, or the button that opens it
 */
export function showPreview(
  element: HTMLElement,
  appearance: Appearance,
  { language, shows, isPhone }: { language: Language; shows: 'panel' | 'launcher'; isPhone: boolean },
): void {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  root.replaceChildren();
  root.adoptedStyleSheets = [];
  element.toggleAttribute('data-phone', isPhone);
  element.setAttribute('side', appearance.look.side);
  const launcher = launcherButton(appearance.look.launcher || appearance.name || launcherWords[language].ask, language);
  root.append(launcher);
  const panel = mountPanel({
    assistant: '',
    key: '',
    host: 'https://preview.invalid',
    language,
    element,
    root,
    launcher,
    preview: appearance,
  });
  for (const rules of [launcherStyle, themeRule(appearance.theme), inABox]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets.push(sheet);
  }
  if (shows === 'panel') panel.open(false);
}
