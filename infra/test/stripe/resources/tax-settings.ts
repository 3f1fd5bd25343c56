import type Stripe from 'stripe';
import { z } from 'zod';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { fullAddress } from '../world/fields.ts';

export const retrieve = operation({}, (world) => world.state.taxSettings);

export const update = operation(
  {
    defaults: z
      .strictObject({
        tax_behavior: z.enum(['exclusive', 'inclusive', 'inferred_by_currency']).optional(),
        tax_code: is.text.optional(),
      })
      .optional(),
    head_office: z.strictObject({ address: is.address }).optional(),
  } satisfies is.Names<Stripe.Tax.SettingsUpdateParams>,
  (world, { defaults, head_office: office }) => {
    const settings = world.state.taxSettings;
    if (defaults?.tax_behavior !== undefined) settings.defaults.tax_behavior = defaults.tax_behavior;
    if (defaults?.tax_code !== undefined) settings.defaults.tax_code = defaults.tax_code;
    if (office) settings.head_office = { address: fullAddress(office.address) };
    settings.status = settings.head_office ? 'active' : 'pending';
    settings.status_details = settings.head_office ? { active: {} } : { pending: { missing_fields: ['head_office'] } };
    world.tell('tax.settings.updated', settings);
    return settings;
  },
);
