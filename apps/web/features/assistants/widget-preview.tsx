'use client';
import { useEffect, useRef, useState } from 'react';
import type { EmergencyNotice, TenantInfo } from '../../api/shapes';
import type { Language } from '../../locale/language';
import { useLocale } from '../../locale/locale-provider';
import { Note } from '../../ui/note';
import type { Look } from '../settings/shapes';
import type { Draft } from './draft';

/** What the preview takes from elsewhere than the draft. */
export interface Shown {
  tenantName: string;
  theme: Look;
  logoUrl: string | null;
  contact: TenantInfo['contact'];
  notice: Pick<EmergencyNotice, 'text' | 'url'> | null;
}

/** Beside the widget's other files, from the same build: it is the widget itself, and asks and keeps nothing. */
const address = '/widget/preview.js';
interface PreviewModule {
  showPreview: (
    element: HTMLElement,
    appearance: object,
    options: { language: Language; shows: 'panel' | 'launcher'; isPhone: boolean },
  ) => void;
}
const isPreview = (found: unknown): found is PreviewModule =>
  typeof found === 'object' && found !== null && 'showPreview' in found && typeof found.showPreview === 'function';

/** The widget as it will look, in a box of a phone's or a window's size. It is a picture: nobody can write in it. */
export function WidgetPreview(props: {
  draft: Draft;
  shown: Shown;
  language: Language;
  isPhone: boolean;
  isDark: boolean;
  isOpen: boolean;
  /** What the picture shows, in words. */
  name: string;
}) {
  const { draft, shown, language, isPhone, isDark, isOpen, name } = props;
  const say = useLocale().words.assistantLook;
  const ref = useRef<HTMLDivElement>(null);
  const [module, setModule] = useState<PreviewModule | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    import(/* turbopackIgnore: true */ /* webpackIgnore: true */ address).then(
      (found: unknown) => (isPreview(found) ? setModule(found) : setHasFailed(true)),
      () => setHasFailed(true),
    );
  }, []);
  useEffect(() => {
    if (!module || !ref.current) return;
    const { tenantName, theme, logoUrl, contact, notice } = shown;
    const appearance = {
      name: draft.name,
      greeting: draft.greeting,
      suggestedQuestions: draft.suggestedQuestions.filter((question) => question.trim() !== ''),
      languages: draft.languages,
      look: draft.look,
      handoff: { form: draft.handoff.form, isOpen: true, opensAt: null },
      tenantName,
      theme,
      logoUrl,
      contact,
      notice,
      aiNotice: null,
      isPaused: false,
    };
    module.showPreview(ref.current, appearance, { language, shows: isOpen ? 'panel' : 'launcher', isPhone });
  }, [module, draft, shown, language, isOpen, isPhone]);
  if (hasFailed) return <Note tone="warn">{say.failed}</Note>;
  return (
    <figure
      aria-label={name}
      className={`widget-preview ${isPhone ? 'phone' : 'desktop'} ${isDark ? 'dark' : 'light'}`}
    >
      {module ? null : <p className="meta">{say.loading}</p>}
      <div ref={ref} inert />
    </figure>
  );
}
