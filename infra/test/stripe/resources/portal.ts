import type Stripe from 'stripe';
import { z } from 'zod';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import type { PortalConfiguration, PortalSession } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { withMetadata } from '../world/fields.ts';

const enabled = z.strictObject({ enabled: is.boolean }).optional();
const shared = {
  business_profile: z
    .strictObject({
      headline: is.text.optional(),
      privacy_policy_url: is.text.optional(),
      terms_of_service_url: is.text.optional(),
    })
    .optional(),
  default_return_url: is.text.optional(),
  features: z.strictObject({
    customer_update: z.strictObject({ allowed_updates: z.array(is.text).optional(), enabled: is.boolean }).optional(),
    invoice_history: enabled,
    payment_method_update: enabled,
    subscription_cancel: z.strictObject({ enabled: is.boolean, mode: is.text.optional() }).optional(),
  }),
  metadata: is.metadata.optional(),
  name: is.text.optional(),
} satisfies is.Names<Stripe.BillingPortal.ConfigurationCreateParams>;
type Given = z.output<z.ZodObject<typeof shared, z.core.$strict>>;

function make(world: World, given: Partial<Given>): PortalConfiguration {
  const configuration: PortalConfiguration = {
    id: world.id('bpc'),
    object: 'billing_portal.configuration',
    active: true,
    application: null,
    business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
    created: world.now(),
    default_return_url: null,
    features: {
      customer_update: { allowed_updates: [], enabled: false },
      invoice_history: { enabled: true },
      payment_method_update: { enabled: true, payment_method_configuration: null },
      subscription_cancel: {
        cancellation_reason: { enabled: false, feedback_options: null, options: [] },
        enabled: false,
        mode: 'at_period_end',
        proration_behavior: 'none',
      },
      subscription_pause: { duration: { interval_options: [], type: 'indefinite' }, enabled: false },
      subscription_update: {
        billing_cycle_anchor: null,
        default_allowed_updates: [],
        enabled: false,
        proration_behavior: 'none',
        schedule_at_period_end: { conditions: [] },
        trial_update_behavior: 'end_trial',
      },
    },
    is_default: world.all('portalConfigurations').length === 0,
    livemode: false,
    login_page: { enabled: false, url: null },
    metadata: {},
    name: null,
    updated: world.now(),
  };
  apply(configuration, given);
  return world.put('portalConfigurations', configuration);
}

function apply(configuration: PortalConfiguration, given: Partial<Given>): void {
  const { features, business_profile: profile } = given;
  const has = configuration.features;
  if (profile?.headline !== undefined) configuration.business_profile.headline = profile.headline;
  if (profile?.privacy_policy_url !== undefined)
    configuration.business_profile.privacy_policy_url = profile.privacy_policy_url;
  if (profile?.terms_of_service_url !== undefined)
    configuration.business_profile.terms_of_service_url = profile.terms_of_service_url;
  if (given.default_return_url !== undefined) configuration.default_return_url = given.default_return_url || null;
  if (given.name !== undefined) configuration.name = given.name || null;
  if (features?.customer_update) {
    const { enabled: on, allowed_updates: allowed } = features.customer_update;
    has.customer_update = { enabled: on, allowed_updates: allowed ?? has.customer_update.allowed_updates };
  }
  if (features?.invoice_history) has.invoice_history = features.invoice_history;
  if (features?.payment_method_update) has.payment_method_update.enabled = features.payment_method_update.enabled;
  if (features?.subscription_cancel) {
    has.subscription_cancel.enabled = features.subscription_cancel.enabled;
    has.subscription_cancel.mode = features.subscription_cancel.mode ?? has.subscription_cancel.mode;
  }
  configuration.metadata = withMetadata(configuration.metadata ?? {}, given.metadata);
}

export const createConfiguration = operation(shared, (world, given) => {
  const configuration = make(world, given);
  world.tell('billing_portal.configuration.created', configuration);
  return configuration;
});

export const retrieveConfiguration = operation({}, (world, _params, id) => world.get('portalConfigurations', id));

export const updateConfiguration = operation(
  {
    ...shared,
    active: is.boolean.optional(),
    features: shared.features.optional(),
  } satisfies is.Names<Stripe.BillingPortal.ConfigurationUpdateParams>,
  (world, { active, features, ...given }, id) =>
    world.change(world.get('portalConfigurations', id), 'billing_portal.configuration.updated', (one) => {
      apply(one, features ? { ...given, features } : given);
      if (active !== undefined) one.active = active;
      one.updated = world.now();
    }),
);

export const listConfigurations = operation(
  {
    ...is.page,
    active: is.boolean.optional(),
    is_default: is.boolean.optional(),
  } satisfies is.Names<Stripe.BillingPortal.ConfigurationListParams>,
  (world, { active, is_default: isDefault, ...asked }) => {
    const found = world
      .all('portalConfigurations')
      .filter((one) => active === undefined || one.active === active)
      .filter((one) => isDefault === undefined || one.is_default === isDefault);
    return page('/v1/billing_portal/configurations', found, asked);
  },
);

export const createSession = operation(
  {
    configuration: is.text.optional(),
    customer: is.text,
    locale: is.text.optional(),
    return_url: is.text.optional(),
  } satisfies is.Names<Stripe.BillingPortal.SessionCreateParams>,
  (world, given) => {
    const customer = world.get('customers', given.customer, 'customer');
    const configuration =
      given.configuration === undefined
        ? (world.all('portalConfigurations').find((one) => one.is_default) ?? make(world, {}))
        : world.get('portalConfigurations', given.configuration, 'configuration');
    const id = world.id('bps');
    const session: PortalSession = {
      id,
      object: 'billing_portal.session',
      configuration: configuration.id,
      created: world.now(),
      customer: customer.id,
      customer_account: null,
      flow: null,
      livemode: false,
      locale: given.locale ?? null,
      on_behalf_of: null,
      return_url: given.return_url ?? configuration.default_return_url,
      url: `${world.settings.url}/p/session/${id}`,
    };
    world.put('portalSessions', session);
    world.tell('billing_portal.session.created', session);
    return session;
  },
);
