import { defineAssistant } from './assistant-element.ts';
import type { PanelModule } from './contract.ts';

/*
 * widget.js: <script src="https://HOST/widget.js" data-assistant="SLUG" data-key="rp_…" async></script>
 * Puts the assistant's element on the page. The panel comes from the same host, when somebody reaches for the launcher.
 */
declare const PANEL_VERSION: string;

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { origin } = new URL(script.src);
  // our own build of panel/panel.ts
  defineAssistant(
    ({ host }, tried) =>
      import(
        /* @vite-ignore */ `${host}/widget/panel.js?v=${PANEL_VERSION}${'-'.repeat(tried)}`
      ) as Promise<PanelModule>,
  );
  const element = document.createElement('radrum-assistant');
  element.setAttribute('host', origin);
  for (const { name, value } of script.attributes)
    if (name.startsWith('data-')) element.setAttribute(name.slice(5), value);
  if (document.body) document.body.append(element);
  else document.addEventListener('DOMContentLoaded', () => document.body.append(element));
}
