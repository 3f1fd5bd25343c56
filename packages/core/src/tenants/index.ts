export { findTenant } from './find-tenant.ts';
export { createTenant, newTenant, slug, type NewTenant } from './create-tenant.ts';
export {
  colour,
  contactWays,
  getTenant,
  tenantChanges,
  updateTenant,
  type ContactWays,
  type TenantInfo,
} from './tenant.ts';
