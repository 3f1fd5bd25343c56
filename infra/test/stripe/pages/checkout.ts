import { completeCheckout } from '../billing/complete-checkout.ts';
import { productName } from '../billing/lines.ts';
import { Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import { document, escape, language, money, words, type Shown } from './html.ts';

export function checkoutPage(world: World, id: string, typed: URLSearchParams, error?: string): Shown {
  const session = world.get('checkoutSessions', id);
  const lang = language(session.locale);
  const say = words[lang];
  if (session.status !== 'open') return { html: document(lang, say.checkout, `<p>${say.over}</p>`), status: 410 };
  const items = (world.state.orders[id]?.items ?? []).map(({ price, quantity }) => {
    const name = productName(world, world.get('prices', price));
    return `<li>${escape(`${quantity === undefined ? '' : `${quantity} × `}${name}`)}</li>`;
  });
  const field = (name: string, label: string, attributes = '') =>
    `<label for="${name}">${label}</label><input id="${name}" name="${name}" value="${escape(typed.get(name) ?? '')}" ${attributes}>`;
  const invalid = error === undefined ? '' : 'aria-invalid="true" aria-describedby="error"';
  const body = `<ul>${items.join('')}</ul>
<p>${say.total}: ${money(session.amount_total ?? 0, session.currency ?? 'sek')}</p>
${error === undefined ? '' : `<p role="alert" id="error">${escape(error)}</p>`}
<form method="post">
${session.customer === null ? field('email', say.email, 'type="email" autocomplete="email" required') : ''}
${session.tax_id_collection?.enabled ? field('name', say.name, 'autocomplete="organization"') + field('taxId', say.taxId) : ''}
${field('card', say.card, `inputmode="numeric" autocomplete="cc-number" required ${invalid}`)}
<button>${say.pay}</button>
${session.cancel_url === null ? '' : `<button type="submit" name="cancel" value="1" formnovalidate>${say.cancel}</button>`}
</form>`;
  return { html: document(lang, say.checkout, body) };
}

export function payCheckout(world: World, id: string, form: URLSearchParams): Shown {
  const session = world.get('checkoutSessions', id);
  if (form.has('cancel')) return { to: session.cancel_url ?? '/' };
  if (session.status !== 'open') return checkoutPage(world, id, form);
  const text = (name: string) => (form.get(name) ?? '').trim();
  try {
    completeCheckout(world, session, {
      card: text('card'),
      email: text('email'),
      name: text('name'),
      taxId: text('taxId'),
    });
  } catch (error) {
    if (error instanceof Refusal) return checkoutPage(world, id, form, error.message);
    throw error;
  }
  return { to: (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', id) };
}
