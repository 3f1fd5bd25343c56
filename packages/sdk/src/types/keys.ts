export type Permission =
  | 'messages'
  | 'search'
  | 'assistants:read'
  | 'assistants:write'
  | 'knowledge:read'
  | 'knowledge:write'
  | 'conversations:read'
  | 'conversations:write'
  | 'handoffs:read'
  | 'handoffs:write'
  | 'policies:read'
  | 'policies:write'
  | 'keys:read'
  | 'keys:write'
  | 'webhooks:read'
  | 'webhooks:write'
  | 'models:read'
  | 'models:write'
  | 'usage:read'
  | 'works:read'
  | 'works:write'
  | 'templates:write'
  | 'commons:write'
  | 'budgets:write'
  | 'billing:read'
  | 'billing:write'
  | 'audit:read'
  | 'tenant:read'
  | 'tenant:write'
  | 'members:read'
  | 'members:write'
  | 'sign-in:read'
  | 'sign-in:write'
  | 'consent:write';

export interface NewKey {
  name: string;
  type: 'publishable' | 'secret';
  /** Of a publishable key: the sites that may use it, such as https://www.lindvik.example. */
  origins?: string[];
  scopes?: Permission[];
  /** ISO 8601. */
  expiresAt?: string;
}

export interface CreatedKey {
  id: string;
  /** Shown this once. */
  key: string;
}

export interface Key {
  id: string;
  name: string;
  type: string;
  hint: string;
  origins: string[];
  scopes: string[];
  createdAt: string;
  /** As in the audit log, such as member:mem_…; of older keys the kind alone. */
  createdBy: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  /** The key that this one takes the place of. */
  rotatedFrom: string | null;
}
