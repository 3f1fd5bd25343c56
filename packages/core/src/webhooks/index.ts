export {
  deliverWebhook,
  listDeliveries,
  replayDelivery,
  sweepDeliveries,
  testWebhook,
  type DeliveryInfo,
} from './deliver.ts';
export { announce, deliverSoon, webhookEvents, type WebhookEvent } from './events.ts';
export {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  newWebhook,
  rotateWebhookSecret,
  seeWebhook,
  updateWebhook,
  webhookChanges,
  type WebhookInfo,
} from './webhooks.ts';
