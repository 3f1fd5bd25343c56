import { z } from 'zod';

/** A line of a connection's role map: who has this value in the role claim gets this role. */
export const roleMapping = z.object({ value: z.string().trim().min(1).max(200), role: z.string().min(1).max(60) });
export type RoleMapping = z.infer<typeof roleMapping>;

/** What we read of an identity token. Providers send much more; nothing else is looked at or kept. */
const idTokenClaims = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).optional().catch(undefined),
  /** Some providers send it as text. */
  email_verified: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
    .optional()
    .catch(undefined),
  name: z.string().max(200).optional().catch(undefined),
  auth_time: z.number().optional().catch(undefined),
  /** Claims that stand elsewhere (OpenID Connect Core 5.6.2). Entra ID leaves the groups out so for people who are in very many. */
  _claim_names: z.record(z.string(), z.unknown()).catch({}).default({}),
});

/** What a provider says of a person. */
export interface Claims {
  subject: string;
  email: string | undefined;
  /** Undefined where the provider does not say. */
  isEmailVerified: boolean | undefined;
  name: string | undefined;
  /** When the person last proved to the provider who they are; undefined where it does not say. */
  authenticatedAt: Date | undefined;
  /** The values of the role claim. */
  roleValues: string[];
  /** The provider keeps the role claim elsewhere: what it holds is not known, which is not the same as nothing. Where no role depends on it, that is no matter. */
  areRolesElsewhere: boolean;
}

const values = z.union([z.string().transform((text) => [text]), z.array(z.string())]).catch([]);

/** The value at a dotted path, such as Keycloak's `realm_access.roles`; a claim whose name has dots is found as it is. */
function claimAt(claims: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((place, name) => {
    const inside = z.record(z.string(), z.unknown()).safeParse(place);
    return inside.success && Object.hasOwn(inside.data, name) ? inside.data[name] : undefined;
  }, claims);
}

/**
 * Reads an identity token's claims.
 * @param from `roleClaim`: where the values stand that decide the role; `roleMap`: which do
 * @returns undefined without a subject: such a token names nobody
 */
export function readClaims(
  token: unknown,
  { roleClaim, roleMap }: { roleClaim: string; roleMap: readonly RoleMapping[] },
): Claims | undefined {
  const read = idTokenClaims.safeParse(token);
  if (!read.success) return undefined;
  const { sub, email, email_verified: isEmailVerified, name, auth_time: at, _claim_names: elsewhere } = read.data;
  return {
    subject: sub,
    email,
    isEmailVerified,
    name,
    authenticatedAt: timeOf(at),
    roleValues: values.parse(claimAt(read.data, roleClaim)),
    areRolesElsewhere:
      roleMap.length > 0 && [roleClaim, roleClaim.split('.')[0] ?? ''].some((name) => Object.hasOwn(elsewhere, name)),
  };
}

/** A provider's clock may be ahead by so much. */
const mostAheadMs = 60_000;

/** A time that is to come (such as milliseconds for seconds) or before there were any is none: a proof of such a time would stay fresh. */
function timeOf(seconds: number | undefined): Date | undefined {
  const ms = (seconds ?? Number.NaN) * 1000;
  return ms > 0 && ms < Date.now() + mostAheadMs ? new Date(ms) : undefined;
}

/** The role of the first line of the map that fits; the default where none does; null: none at all. */
export function mappedRole(
  roleValues: readonly string[],
  map: readonly RoleMapping[],
  otherwise: string | null,
): string | null {
  return map.find(({ value }) => roleValues.includes(value))?.role ?? otherwise;
}
