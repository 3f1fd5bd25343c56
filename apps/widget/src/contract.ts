import type { Appearance } from '@radrum/sdk';
import type { Language } from './words.ts';

/** What a page says about the assistant that it wants. */
export interface Settings {
  assistant: string;
  key: string;
  /** The installation's address, such as https://assistent.lindvik.example. */
  host: string;
  language: Language;
}

/** What the launcher hands to the panel when that has been loaded. */
export interface PanelContext extends Settings {
  element: HTMLElement;
  root: ShadowRoot;
  launcher: HTMLButtonElement;
  /** How it is to look, where it is only shown: then nothing is asked, fetched or kept. */
  preview?: Appearance;
}

export interface Panel {
  /** @param takesFocus false where the page opens it, not a person */
  open: (takesFocus: boolean) => void;
  close: () => void;
}
export type MountPanel = (context: PanelContext) => Panel;
export interface PanelModule {
  mountPanel: MountPanel;
}
