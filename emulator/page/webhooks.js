// Webhooks and their deliveries, as Lever's settings page shows them.
import { refresh } from './app.js';
import { ask, button, el, field, openBox, select, tell, time } from './dom.js';

const panel = document.getElementById('webhooks');
const opened = new Set(); // Deliveries that are folded out.
const shownTokens = new Set();

async function verify(webhook) {
  const delivery = await ask('POST', `/webhooks/${webhook.id}/verify`);
  await refresh();
  const last = delivery.tries.at(-1);
  tell(delivery.state === 'delivered' ? 'The connection works' : `The test failed: ${last.error ?? `answer ${last.status}`}`);
}

function openAdd(state) {
  openBox(
    'Add webhook',
    [
      field('Event', select('event', state.events.map((one) => [one, one]), 'candidateStageChange')),
      field('URL', el('input', { name: 'url', type: 'url', required: true, autocomplete: 'off' })),
    ],
    'Add',
    async ({ event, url }) => {
      const webhook = await ask('POST', '/webhooks', { event, url });
      shownTokens.add(webhook.id);
      await refresh();
      tell('Added. Its signature token is shown in the list');
    },
  );
}

function webhookElement(webhook) {
  const isShown = shownTokens.has(webhook.id);
  return el(
    'tr',
    {},
    el('td', {}, el('strong', {}, webhook.event), webhook.enabled ? null : el('span', { class: 'error' }, ' (switched off)')),
    el('td', {}, el('code', {}, webhook.url), el('p', { class: 'quiet' }, webhook.createdBy)),
    el(
      'td',
      {},
      isShown
        ? el('code', {}, webhook.signatureToken)
        : el(
            'button',
            {
              type: 'button',
              class: 'small',
              'aria-label': `Show token of ${webhook.event}`,
              onclick: () => {
                shownTokens.add(webhook.id);
                load();
              },
            },
            'Show token',
          ),
    ),
    el(
      'td',
      {},
      el(
        'div',
        { class: 'actions' },
        button('Verify connection', () => verify(webhook), 'small'),
        button(
          'Delete',
          async () => {
            await ask('DELETE', `/webhooks/${webhook.id}`);
            await refresh();
            tell(`Webhook ${webhook.event} deleted`);
          },
          'small',
        ),
      ),
    ),
  );
}

function triesTable(delivery) {
  if (delivery.tries.length === 0) return el('p', { class: 'none' }, 'Not tried yet.');
  return el(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': 'Tries', tabindex: '0' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ['Try', 'At', 'Answer', 'Took', 'Text'].map((text) => el('th', { scope: 'col' }, text)))),
      el(
        'tbody',
        {},
        delivery.tries.map((one, at) =>
          el(
            'tr',
            {},
            el('td', {}, String(at + 1)),
            el('td', { class: 'time' }, time(one.at)),
            el('td', {}, one.status === null ? el('span', { class: 'error' }, one.error) : String(one.status)),
            el('td', {}, `${one.tookMs} ms`),
            el('td', {}, el('code', {}, one.answer)),
          ),
        ),
      ),
    ),
  );
}

function deliveryElement(delivery) {
  const details = el(
    'details',
    {
      class: 'delivery',
      'data-delivery': delivery.id,
      ontoggle: () => (details.open ? opened.add(delivery.id) : opened.delete(delivery.id)),
    },
    el(
      'summary',
      {},
      el('span', { class: `state ${delivery.state}` }, delivery.state),
      ` ${delivery.event}${delivery.isTest ? ' (test)' : ''}, `,
      time(delivery.createdAt),
      `, ${delivery.tries.length} ${delivery.tries.length === 1 ? 'try' : 'tries'}`,
    ),
    el(
      'div',
      { class: 'body' },
      el('p', {}, 'To ', el('code', {}, delivery.url)),
      el('p', {}, 'Signature ', el('code', {}, delivery.signature || 'none')),
      el('pre', {}, JSON.stringify(JSON.parse(delivery.body), null, 2)),
      triesTable(delivery),
      delivery.state === 'waiting' ? el('p', { class: 'quiet' }, 'Next try ', time(delivery.nextTryAt)) : null,
      button(
        'Run again',
        async () => {
          const now = await ask('POST', `/deliveries/${delivery.id}/run-again`);
          await refresh();
          tell(`Run again: ${now.state}`);
        },
        'small',
      ),
    ),
  );
  details.open = opened.has(delivery.id);
  return details;
}

let state = null;
async function load() {
  const [webhooks, deliveries, switches] = await Promise.all([
    ask('GET', '/webhooks'),
    ask('GET', '/deliveries'),
    ask('GET', '/switches'),
  ]);
  const focused = document.activeElement?.closest('[data-delivery]')?.dataset.delivery;
  panel.replaceChildren(
    el(
      'div',
      { class: 'panel' },
      el('h2', {}, 'Webhooks'),
      el(
        'p',
        { class: 'quiet' },
        switches.allow_loopback_http
          ? 'Lever takes only https addresses. This emulator also takes http on loopback, as long as the switch on the third tab allows it.'
          : 'Only https addresses are taken, as by Lever.',
      ),
      el('div', { class: 'actions' }, button('Add webhook', () => openAdd(state), 'main')),
      webhooks.length
        ? el(
            'div',
            { class: 'scroll', role: 'region', 'aria-label': 'Webhooks', tabindex: '0' },
            el(
              'table',
              {},
              el('thead', {}, el('tr', {}, ['Event', 'Address', 'Token', 'Actions'].map((text) => el('th', { scope: 'col' }, text)))),
              el('tbody', {}, webhooks.map(webhookElement)),
            ),
          )
        : el('p', { class: 'none' }, 'None yet. An integration makes them through the API, or add one here.'),
    ),
    el(
      'div',
      { class: 'panel' },
      el('h2', {}, 'Deliveries'),
      deliveries.length
        ? deliveries.slice(0, 100).map(deliveryElement)
        : el('p', { class: 'none' }, 'Nothing was sent yet. Move a candidate.'),
    ),
  );
  if (focused) panel.querySelector(`[data-delivery="${CSS.escape(focused)}"] summary`)?.focus();
}

export function showWebhooks(next) {
  state = next;
  load();
}
