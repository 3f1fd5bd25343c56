import type { Operation } from './http/operation.ts';
import * as checkout from './resources/checkout-sessions.ts';
import * as coupons from './resources/coupons.ts';
import * as creditNotes from './resources/credit-notes.ts';
import * as customers from './resources/customers.ts';
import * as events from './resources/events.ts';
import * as invoiceItems from './resources/invoice-items.ts';
import * as invoices from './resources/invoices.ts';
import * as meterEvents from './resources/meter-events.ts';
import * as meterEventsV2 from './resources/meter-events-v2.ts';
import * as meters from './resources/meters.ts';
import * as paymentMethods from './resources/payment-methods.ts';
import * as payments from './resources/payments.ts';
import * as portal from './resources/portal.ts';
import * as prices from './resources/prices.ts';
import * as products from './resources/products.ts';
import * as refunds from './resources/refunds.ts';
import * as subscriptions from './resources/subscriptions.ts';
import * as taxIds from './resources/tax-ids.ts';
import * as taxRates from './resources/tax-rates.ts';
import * as taxSettings from './resources/tax-settings.ts';
import * as testClocks from './resources/test-clocks.ts';
import * as webhookEndpoints from './resources/webhook-endpoints.ts';

/** All that the server speaks. */
const routes: Record<string, Operation> = {
  'POST /v1/customers': customers.create,
  'GET /v1/customers': customers.list,
  'GET /v1/customers/:id': customers.retrieve,
  'POST /v1/customers/:id': customers.update,
  'DELETE /v1/customers/:id': customers.remove,
  'POST /v1/customers/:id/tax_ids': taxIds.create,
  'GET /v1/customers/:id/tax_ids': taxIds.list,
  'GET /v1/customers/:id/tax_ids/:id': taxIds.retrieve,
  'DELETE /v1/customers/:id/tax_ids/:id': taxIds.remove,
  'GET /v1/customers/:id/payment_methods': paymentMethods.listOfCustomer,
  'GET /v1/customers/:id/payment_methods/:id': paymentMethods.retrieveOfCustomer,
  'GET /v1/payment_methods': paymentMethods.list,
  'GET /v1/payment_methods/:id': paymentMethods.retrieve,
  'POST /v1/payment_methods/:id/attach': paymentMethods.attach,
  'POST /v1/payment_methods/:id/detach': paymentMethods.detach,

  'POST /v1/products': products.create,
  'GET /v1/products': products.list,
  'GET /v1/products/:id': products.retrieve,
  'POST /v1/products/:id': products.update,
  'DELETE /v1/products/:id': products.remove,
  'POST /v1/prices': prices.create,
  'GET /v1/prices': prices.list,
  'GET /v1/prices/:id': prices.retrieve,
  'POST /v1/prices/:id': prices.update,
  'POST /v1/coupons': coupons.create,
  'GET /v1/coupons': coupons.list,
  'GET /v1/coupons/:id': coupons.retrieve,
  'POST /v1/coupons/:id': coupons.update,
  'DELETE /v1/coupons/:id': coupons.remove,

  'POST /v1/tax_rates': taxRates.create,
  'GET /v1/tax_rates': taxRates.list,
  'GET /v1/tax_rates/:id': taxRates.retrieve,
  'POST /v1/tax_rates/:id': taxRates.update,
  'GET /v1/tax/settings': taxSettings.retrieve,
  'POST /v1/tax/settings': taxSettings.update,

  'POST /v1/subscriptions': subscriptions.create,
  'GET /v1/subscriptions': subscriptions.list,
  'GET /v1/subscriptions/:id': subscriptions.retrieve,
  'POST /v1/subscriptions/:id': subscriptions.update,
  'DELETE /v1/subscriptions/:id': subscriptions.cancel,
  'POST /v1/subscriptions/:id/resume': subscriptions.resume,
  'GET /v1/subscription_items': subscriptions.listItems,

  'POST /v1/invoices': invoices.create,
  'GET /v1/invoices': invoices.list,
  'POST /v1/invoices/create_preview': invoices.createPreview,
  'GET /v1/invoices/:id': invoices.retrieve,
  'POST /v1/invoices/:id': invoices.update,
  'DELETE /v1/invoices/:id': invoices.remove,
  'POST /v1/invoices/:id/finalize': invoices.finalize,
  'POST /v1/invoices/:id/pay': invoices.pay,
  'POST /v1/invoices/:id/send': invoices.sendInvoice,
  'POST /v1/invoices/:id/void': invoices.voidInvoice,
  'POST /v1/invoices/:id/mark_uncollectible': invoices.markUncollectible,
  'GET /v1/invoices/:id/lines': invoices.listLines,
  'POST /v1/invoiceitems': invoiceItems.create,
  'GET /v1/invoiceitems': invoiceItems.list,
  'GET /v1/invoiceitems/:id': invoiceItems.retrieve,
  'DELETE /v1/invoiceitems/:id': invoiceItems.remove,

  'GET /v1/invoice_payments': payments.listInvoicePayments,
  'GET /v1/charges/:id': payments.retrieveCharge,
  'GET /v1/payment_intents/:id': payments.retrieveIntent,
  'POST /v1/refunds': refunds.create,
  'GET /v1/refunds': refunds.list,
  'GET /v1/refunds/:id': refunds.retrieve,
  'POST /v1/credit_notes': creditNotes.create,
  'GET /v1/credit_notes': creditNotes.list,
  'GET /v1/credit_notes/:id': creditNotes.retrieve,
  'POST /v1/credit_notes/:id/void': creditNotes.voidCreditNote,

  'POST /v1/checkout/sessions': checkout.create,
  'GET /v1/checkout/sessions': checkout.list,
  'GET /v1/checkout/sessions/:id': checkout.retrieve,
  'POST /v1/checkout/sessions/:id/expire': checkout.expire,
  'POST /v1/billing_portal/configurations': portal.createConfiguration,
  'GET /v1/billing_portal/configurations': portal.listConfigurations,
  'GET /v1/billing_portal/configurations/:id': portal.retrieveConfiguration,
  'POST /v1/billing_portal/configurations/:id': portal.updateConfiguration,
  'POST /v1/billing_portal/sessions': portal.createSession,

  'POST /v1/billing/meters': meters.create,
  'GET /v1/billing/meters': meters.list,
  'GET /v1/billing/meters/:id': meters.retrieve,
  'POST /v1/billing/meters/:id': meters.update,
  'POST /v1/billing/meters/:id/deactivate': meters.deactivate,
  'POST /v1/billing/meters/:id/reactivate': meters.reactivate,
  'GET /v1/billing/meters/:id/event_summaries': meterEvents.summaries,
  'POST /v1/billing/meter_events': meterEvents.create,
  'POST /v1/billing/meter_event_adjustments': meterEvents.adjust,
  'POST /v2/billing/meter_events': meterEventsV2.create,
  'POST /v2/billing/meter_event_adjustments': meterEventsV2.adjust,
  'POST /v2/billing/meter_event_session': meterEventsV2.createSession,
  'POST /v2/billing/meter_event_stream': meterEventsV2.stream,
  'GET /v2/core/events/:id': meterEventsV2.retrieveReport,

  'GET /v1/events': events.list,
  'GET /v1/events/:id': events.retrieve,
  'POST /v1/webhook_endpoints': webhookEndpoints.create,
  'GET /v1/webhook_endpoints': webhookEndpoints.list,
  'GET /v1/webhook_endpoints/:id': webhookEndpoints.retrieve,
  'POST /v1/webhook_endpoints/:id': webhookEndpoints.update,
  'DELETE /v1/webhook_endpoints/:id': webhookEndpoints.remove,

  'POST /v1/test_helpers/test_clocks': testClocks.create,
  'GET /v1/test_helpers/test_clocks': testClocks.list,
  'GET /v1/test_helpers/test_clocks/:id': testClocks.retrieve,
  'POST /v1/test_helpers/test_clocks/:id/advance': testClocks.advance,
  'DELETE /v1/test_helpers/test_clocks/:id': testClocks.remove,
};

/** What the event stream is opened with is not the key but a token of a session. */
const streams = new Set(['POST /v2/billing/meter_event_stream']);

export interface Match {
  operation: Operation;
  ids: string[];
  token: 'key' | 'stream';
}

const compiled = Object.entries(routes).map(([route, operation]) => ({
  operation,
  pattern: new RegExp(`^${route.replaceAll(':id', '([^/]+)')}$`),
  token: streams.has(route) ? ('stream' as const) : ('key' as const),
}));

/** The first route that fits; fixed paths stand before those with an id. */
export function match(method: string, path: string): Match | null {
  for (const { operation, pattern, token } of compiled) {
    const found = pattern.exec(`${method} ${path}`);
    if (found) return { operation, ids: found.slice(1), token };
  }
  return null;
}
