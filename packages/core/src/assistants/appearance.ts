import type { ContactWays } from '../tenants/index.ts';
import { authorise, requirePermission, type Scope } from '../scope.ts';
import { publishedAssistant } from './answering-assistant.ts';
import { deriveTheme, type WidgetTheme } from './widget-theme.ts';

/** What a widget shows before the first question. */
export interface Appearance {
  name: string;
  tenantName: string;
  greeting: string;
  suggestedQuestions: readonly string[];
  languages: readonly string[];
  theme: WidgetTheme;
  contact: ContactWays;
  /** The organisation is suspended: nothing is answered, and the contact ways are shown instead. */
  isPaused: boolean;
}

/** How the published version presents itself. @throws RadrumError `not_found`, `not_published` */
export async function getAppearance(scope: Scope, idOrSlug: string): Promise<Appearance> {
  requirePermission(scope, 'messages'); // who is suspended says so, with its contact ways
  const { name, greeting, suggestedQuestions, languages, tenant } = await publishedAssistant(scope, idOrSlug);
  return {
    name,
    tenantName: tenant.name,
    greeting,
    suggestedQuestions,
    languages,
    theme: deriveTheme(tenant.accent),
    contact: tenant.contact,
    isPaused: scope.tenantStatus !== 'active',
  };
}

/** What the widget would make of a colour. */
export function previewTheme(scope: Scope, accent: string): WidgetTheme {
  authorise(scope, 'tenant:read');
  return deriveTheme(accent);
}
