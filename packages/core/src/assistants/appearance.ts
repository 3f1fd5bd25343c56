import { type ContactWays, publicLogoUrl } from '../tenants/index.ts';
import { countryOf } from '../tenants/country.ts';
import { openingAt } from '../tenants/opening-hours.ts';
import { authorise, requirePermission, type Scope } from '../scope.ts';
import { publishedAssistant } from './answering-assistant.ts';
import { deriveTheme, type WidgetTheme } from './widget-theme.ts';

/** What a widget shows before the first question. */
export interface Appearance {
  name: string;
  tenantName: string;
  /** The organisation's logo as PNG, public and unchanging at its address; null where there is none. */
  logoUrl: string | null;
  greeting: string;
  suggestedQuestions: readonly string[];
  languages: readonly string[];
  theme: WidgetTheme;
  contact: ContactWays;
  /** How citizens are told that they talk to a machine, in the organisation's words; null: in the widget's own. */
  aiNotice: string | null;
  /** What every assistant of the organisation shows at present, before anything else. */
  notice: { text: string; url: string | null } | null;
  /** Whether citizens can write to a person, and whether somebody answers now; when next, where nobody does. */
  handoff: { form: boolean; isOpen: boolean; opensAt: string | null };
  look: { launcher: string; side: 'left' | 'right' };
  /** The organisation is suspended, or the assistant paused: nothing is answered, and the contact ways are shown instead. */
  isPaused: boolean;
}

/** How the published version presents itself. @throws RadrumError `not_found`, `not_published` */
export async function getAppearance(scope: Scope, idOrSlug: string): Promise<Appearance> {
  requirePermission(scope, 'messages'); // who is suspended says so, with its contact ways
  const assistant = await publishedAssistant(scope, idOrSlug);
  const { name, greeting, suggestedQuestions, languages, tenant, policy, notice } = assistant;
  const place = { now: new Date(), timeZone: tenant.timeZone, country: countryOf(tenant.locale) };
  const { isOpen, opensAt } = openingAt(tenant.contact.opening ?? [], place);
  return {
    name,
    tenantName: tenant.name,
    logoUrl: await publicLogoUrl(scope),
    greeting,
    suggestedQuestions,
    languages,
    theme: deriveTheme(tenant.accent),
    contact: tenant.contact,
    aiNotice: policy.rules.aiNotice,
    notice,
    handoff: { form: assistant.handoff.form, isOpen, opensAt: opensAt?.toISOString() ?? null },
    look: assistant.look,
    isPaused: assistant.isPaused || scope.tenantStatus !== 'active',
  };
}

/** What the widget would make of a colour. */
export function previewTheme(scope: Scope, accent: string): WidgetTheme {
  authorise(scope, 'tenant:read');
  return deriveTheme(accent);
}
