import { defineAssistant } from './assistant-element.ts';

/* From npm: importing this defines <radrum-assistant assistant="SLUG" key="rp_…" host="https://HOST">; a bundler splits the panel off. */
defineAssistant(() => import('./panel/panel.ts'));
