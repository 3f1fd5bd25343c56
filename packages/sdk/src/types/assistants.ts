import type { ContactWays } from './tenants.ts';

export interface AssistantSettings {
  name: string;
  knowledgeBaseIds: string[];
  instructions: string;
  languages: string[];
  greeting: string;
  suggestedQuestions: string[];
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
  hasChanges: boolean;
  createdAt: string;
  updatedAt: string;
}

export interface Version {
  version: number;
}

export interface AssistantVersion extends Version {
  note: string | null;
  createdBy: string;
  createdAt: string;
  isPublished: boolean;
  settings: AssistantSettings;
}

/** What a widget shows before the first question. Colours are hexadecimal and readable on one another. */
export interface Appearance {
  name: string;
  tenantName: string;
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
  /** The organisation is suspended: nothing is answered, and the contact ways are shown instead. */
  isPaused: boolean;
}
