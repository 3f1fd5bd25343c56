import type { Panel, PanelModule, Settings } from './contract.ts';
import { launcherButton } from './launcher-button.ts';
import { launcherStyle } from './launcher-style.ts';
import { readMemory } from './memory.ts';
import { themeOf, themeRule } from './theme.ts';
import { languageFor, launcherWords } from './words.ts';

/**
 * Defines `<radrum-assistant assistant key host>`: a launcher, and the panel once somebody reaches for it. `data-key` is as good as `key`, which React keeps for itself.
 * Further attributes: `language` (sv, en; else the page's), `position` (left, right), `label`, `fill` (the launcher's colour), `open`.
 * @param loadPanel fetches the panel's code; called again after it failed, with how often it was tried
 */
export function defineAssistant(loadPanel: (settings: Settings, tried: number) => Promise<PanelModule>): void {
  if (customElements.get('radrum-assistant')) return;
  customElements.define(
    'radrum-assistant',
    class extends HTMLElement {
      #launcher: HTMLButtonElement | undefined;
      #panel: Promise<Panel> | undefined;
      #tried = 0;

      connectedCallback(): void {
        if (this.#launcher) return;
        const { assistant, host, language } = this.#settings();
        const memory = readMemory(host, assistant);
        const root = this.attachShadow({ mode: 'open' });
        const fill = this.getAttribute('fill');
        const theme = memory.appearance?.theme ?? (fill ? themeOf(fill) : undefined);
        for (const rules of [launcherStyle, theme ? themeRule(theme) : '']) {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          root.adoptedStyleSheets.push(sheet);
        }
        const { name, look } = memory.appearance ?? {};
        if (look) this.setAttribute('side', look.side);
        const label = look?.launcher || this.getAttribute('label') || name || launcherWords[language].ask;
        const launcher = launcherButton(label, language);
        for (const event of ['pointerenter', 'focus'])
          launcher.addEventListener(event, () => void this.#load().catch(() => {}));
        launcher.addEventListener('click', () => this.open());
        root.append(launcher);
        this.#launcher = launcher;
        if (memory.isOpen ?? this.hasAttribute('open')) void this.#open(false);
      }

      /** Opens the panel and moves the focus into it. */
      open(): void {
        void this.#open(true);
      }

      close(): void {
        void this.#panel?.then((panel) => panel.close());
      }

      #settings(): Settings {
        const text = (name: string): string => this.getAttribute(name) ?? '';
        const near = this.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';
        return {
          assistant: text('assistant'),
          key: text('key') || text('data-key'),
          host: text('host').replace(/\/+$/, ''),
          language: languageFor(text('language') || near),
        };
      }

      async #open(takesFocus: boolean): Promise<void> {
        try {
          (await this.#load()).open(takesFocus);
        } catch {
          this.#launcher?.lastChild?.replaceWith(launcherWords[this.#settings().language].failed);
        }
      }

      /** The panel's code is fetched once; after a failure the next wish tries again. */
      #load(): Promise<Panel> {
        const loading = (this.#panel ??= loadPanel(this.#settings(), this.#tried).then(({ mountPanel }) => {
          if (!this.#launcher || !this.shadowRoot) throw new Error('the element is not on a page');
          return mountPanel({ ...this.#settings(), element: this, root: this.shadowRoot, launcher: this.#launcher });
        }));
        loading.catch(() => {
          this.#panel = undefined;
          this.#tried++;
        });
        return loading;
      }
    },
  );
}
