export { findTenant } from './find-tenant.ts';
export {
  findPublicBody,
  municipalities,
  proposeSlug,
  type PublicBody,
  regions,
  searchPublicBodies,
} from './public-bodies.ts';
export { giveConsent, listConsents, newConsent, revokeConsent, type ConsentInfo } from './consent.ts';
export { createTenant, newTenant, publicBodyCode, slug, type NewTenant } from './create-tenant.ts';
export { allTenants, deleteTenant, listReceipts, tenantsToDelete, type Receipt } from './delete-tenant.ts';
export { exportTenant } from './export.ts';
export { confirmOnboarding, newOnboarding, startOnboarding, type NewOnboarding } from './onboarding.ts';
export {
  addOperator,
  changeTenant,
  graceDays,
  listTenants,
  tenantFilter,
  tenantStep,
  tenantSteps,
  type TenantStep,
  type TenantSummary,
} from './operate.ts';
export {
  getPlatformSettings,
  platformSettings,
  updatePlatformSettings,
  type PlatformSettings,
} from './platform-settings.ts';
export { publicLogoUrl, readPublicLogo } from './public-logo.ts';
export { drawLogo, logoMaxBytes, readLogo, removeLogo, setLogo } from './logo.ts';
export {
  colour,
  contactWays,
  getTenant,
  tenantChanges,
  updateTenant,
  type ContactWays,
  type TenantInfo,
} from './tenant.ts';
