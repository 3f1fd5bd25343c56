import type { Permission } from '../../api/shapes';
import type { Messages } from '../../messages';

/** A screen within a room of the console, with what it takes to see it. The path begins at the organisation. */
export interface Place {
  path: string;
  title: keyof Messages['settings']['tabs'];
  needs: Permission;
}

/** Rooms that have several screens, in the order in which they are offered. */
const rooms = {
  settings: [
    { path: '/settings', title: 'organisation', needs: 'tenant:read' },
    { path: '/settings/contact', title: 'contact', needs: 'tenant:read' },
    { path: '/settings/members', title: 'members', needs: 'members:read' },
    { path: '/settings/roles', title: 'roles', needs: 'members:read' },
    { path: '/settings/sign-in', title: 'signIn', needs: 'sign-in:read' },
    { path: '/settings/keys', title: 'keys', needs: 'keys:read' },
    { path: '/settings/webhooks', title: 'webhooks', needs: 'webhooks:read' },
    { path: '/settings/register', title: 'register', needs: 'assistants:read' },
  ],
  log: [
    { path: '/log', title: 'log', needs: 'audit:read' },
    { path: '/log/access', title: 'access', needs: 'tenant:read' },
    { path: '/log/export', title: 'export', needs: 'tenant:read' },
  ],
} as const satisfies Record<string, readonly Place[]>;

/** Those of a room that somebody may see. */
export const placesFor = (room: keyof typeof rooms, may: (permission: Permission) => boolean): Place[] =>
  rooms[room].filter(({ needs }) => may(needs));
