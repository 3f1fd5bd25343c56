import { attachCard, methodsOf } from '../resources/payment-methods.ts';
import { Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import { document, escape, language, money, words, type Shown } from './html.ts';

export function portalPage(world: World, id: string, _form: URLSearchParams, notice = ''): Shown {
  const session = world.get('portalSessions', id);
  const customer = world.get('customers', session.customer);
  const lang = language(session.locale);
  const say = words[lang];
  const { features } = world.get('portalConfigurations', session.configuration);
  const card = methodsOf(world, customer.id).find(
    (one) => one.id === customer.invoice_settings.default_payment_method,
  )?.card;
  const rows = world
    .all('invoices')
    .filter((one) => one.customer === customer.id && one.status !== 'draft')
    .map((one) => {
      const date = new Date(one.created * 1000).toISOString().slice(0, 10);
      return `<tr><td><a href="${one.hosted_invoice_url}">${escape(one.number ?? one.id)}</a></td><td>${date}</td><td>${money(one.total, one.currency)}</td><td>${one.status}</td></tr>`;
    });
  const change = `<h2>${say.change}</h2><p>${say.current}: ${card ? `•••• ${card.last4}` : say.none}</p>
<form method="post"><label for="card">${say.card}</label><input id="card" name="card" inputmode="numeric" autocomplete="cc-number" required><button>${say.save}</button></form>`;
  const invoices = `<h2>${say.invoices}</h2><table><thead><tr><th scope="col">${say.number}</th><th scope="col">${say.date}</th><th scope="col">${say.amount}</th><th scope="col">${say.status}</th></tr></thead><tbody>${rows.toReversed().join('')}</tbody></table>`;
  const body = `${notice}
${features.payment_method_update.enabled ? change : ''}
${features.invoice_history.enabled ? invoices : ''}
${session.return_url === null ? '' : `<p><a href="${escape(session.return_url)}">${say.back}</a></p>`}`;
  return { html: document(lang, say.portal, body) };
}

/** The new card becomes the customer's default, and that of the subscriptions which had one of their own. */
export function changeCard(world: World, id: string, form: URLSearchParams): Shown {
  const session = world.get('portalSessions', id);
  const customer = world.get('customers', session.customer);
  const now = world.now(customer.test_clock);
  try {
    const method = attachCard(world, customer, form.get('card') ?? '');
    world.change(
      customer,
      'customer.updated',
      (one) => {
        one.invoice_settings.default_payment_method = method.id;
      },
      now,
    );
    for (const subscription of world.all('subscriptions')) {
      if (subscription.customer !== customer.id || subscription.default_payment_method === null) continue;
      world.change(
        subscription,
        'customer.subscription.updated',
        (one) => {
          one.default_payment_method = method.id;
        },
        now,
      );
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return portalPage(world, id, form, `<p role="alert">${escape(error.message)}</p>`);
  }
  return portalPage(world, id, form, `<p role="status">${words[language(session.locale)].saved}</p>`);
}
