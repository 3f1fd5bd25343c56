import type { ContactWays } from './tenants.ts';

export interface AssistantSettings {
  name: string;
  knowledgeBaseIds: string[];
  instructions: string;
  languages: string[];
  greeting: string;
  suggestedQuestions: string[];
  /** Whether citizens can write to a person in the widget, and who is told by mail that somebody has. */
  handoff: { form: boolean; email: string | null };
  /** How the widget looks beside the organisation's colour and logo. */
  look: { launcher: string; side: 'left' | 'right' };
}

export type AssistantChanges = Partial<AssistantSettings>;

export type Audience = 'citizen' | 'staff';

export interface NewAssistant extends AssistantChanges {
  name: string;
  slug: string;
  audience: Audience;
  knowledgeBaseIds: string[];
}

export interface CreatedAssistant {
  id: string;
  slug: string;
}

export interface Assistant extends AssistantSettings {
  id: string;
  slug: string;
  audience: Audience;
  publishedVersion: number | null;
  /** A version that goes live by itself, and when. */
  scheduledVersion: number | null;
  scheduledFor: string | null;
  /** Somebody has paused it: citizens are shown the contact ways. */
  isPaused: boolean;
  hasChanges: boolean;
  createdAt: string;
  updatedAt: string;
}

export interface Version {
  version: number;
}

/** A version that answers at once, or from `at` on. */
export interface Publication extends Version {
  at?: string;
}

export interface AssistantVersion extends Version {
  note: string | null;
  createdBy: string;
  createdAt: string;
  isPublished: boolean;
  settings: AssistantSettings;
  /** What it knew when it was made. */
  knowledge: { knowledgeBaseId: string; name: string; documents: number; changedAt: string | null }[];
  /** The policy versions that were in force then. */
  policy: { tenant: number | null; assistant: number | null };
}

/** What a widget shows before the first question. Colours are hexadecimal and readable on one another. */
export interface Appearance {
  name: string;
  tenantName: string;
  /** The organisation's logo as PNG, public and unchanging at its address. */
  logoUrl: string | null;
  greeting: string;
  suggestedQuestions: string[];
  languages: string[];
  theme: {
    fill: string;
    on: string;
    light: { tint: string; link: string };
    dark: { tint: string; link: string };
  };
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

export interface PublishNote {
  note?: string;
  /** When it is to answer; at once where it is left out. */
  at?: string;
  /** `updatedAt` of the draft as it was read: a draft that was changed since is refused. */
  draftAt?: string;
}
