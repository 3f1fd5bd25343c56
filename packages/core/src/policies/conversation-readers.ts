import { RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { mayReadConversations } from './apply.ts';
import { tenantRules } from './in-force.ts';

/** Whether the caller may open what citizens wrote: the right alone is not enough where the policy names roles. */
export async function mayRead(scope: Scope): Promise<boolean> {
  if (!scope.permissions.has('conversations:read')) return false;
  return scope.actor.kind !== 'member' || mayReadConversations(await tenantRules(scope), scope.actor.role);
}

/** @throws RadrumError `forbidden` */
export async function authoriseReading(scope: Scope): Promise<void> {
  authorise(scope, 'conversations:read');
  if (!(await mayRead(scope)))
    throw new RadrumError('forbidden', 'The policy of this organisation lets only some roles open conversations.');
}
