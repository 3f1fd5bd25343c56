import type { Permission } from '../../../api/shapes';

/** What the file holds, by what it takes to read it. */
export const exportKinds = [
  { kind: 'settings', needs: 'tenant:read' },
  { kind: 'assistants', needs: 'assistants:read' },
  { kind: 'knowledge', needs: 'knowledge:read' },
  { kind: 'models', needs: 'models:read' },
  { kind: 'usage', needs: 'usage:read' },
  { kind: 'conversations', needs: 'conversations:read' },
] as const satisfies readonly { kind: string; needs: Permission }[];
export type Exportable = (typeof exportKinds)[number]['needs'];
