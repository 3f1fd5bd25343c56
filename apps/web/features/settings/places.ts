import type { Permission } from '../../api/shapes';
import type { Messages } from '../../messages';

/** The screens of the settings, in the order in which they are offered, each with what it takes to see it. */
const places = [
  { path: '', title: 'organisation', needs: 'tenant:read' },
  { path: '/contact', title: 'contact', needs: 'tenant:read' },
  { path: '/members', title: 'members', needs: 'members:read' },
  { path: '/roles', title: 'roles', needs: 'members:read' },
  { path: '/sign-in', title: 'signIn', needs: 'sign-in:read' },
  { path: '/keys', title: 'keys', needs: 'keys:read' },
  { path: '/webhooks', title: 'webhooks', needs: 'webhooks:read' },
  { path: '/register', title: 'register', needs: 'assistants:read' },
  { path: '/access', title: 'access', needs: 'tenant:read' },
  { path: '/log', title: 'log', needs: 'audit:read' },
  { path: '/export', title: 'export', needs: 'tenant:read' },
] as const satisfies readonly {
  path: string;
  title: keyof Messages['settings']['tabs'];
  needs: Permission;
}[];
export type Place = (typeof places)[number];

/** Those that somebody may see. */
export const placesFor = (may: (permission: Permission) => boolean): Place[] =>
  places.filter(({ needs }) => may(needs));
