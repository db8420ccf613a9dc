// What can be made to go wrong, how this account behaves, and what was called.
import { refresh } from './app.js';
import { ask, button, el, field, select, tell, time } from './dom.js';
import { applicationList } from './oauth.js';

const panel = document.getElementById('faults');

const kKinds = [
  ['status', 'Answer a status, nothing happens'],
  ['status_after', 'Take effect, then answer a status'],
  ['slow', 'Take effect, answer late'],
  ['drop', 'Close the connection, nothing happens'],
  ['drop_after', 'Take effect, then close without answer'],
  ['garbage', 'Take effect, answer something that is no JSON'],
  ['truncate', 'Take effect, send half of the answer'],
  ['delayed_read', 'Take effect, reads see it later'],
];

const kSwitches = {
  rate_limit: 'Ten calls a second, bursts of twenty',
  require_required_fields: 'Required fields of forms must be filled',
  require_rating: 'Every form needs the overall rating',
  blank_contact_in_mutations: 'Blank contact fields in answers to changes',
  docs_shapes: 'Envelopes as in the documentation, not as recorded',
  allow_loopback_http: 'Webhooks to http on loopback are taken',
  retry_scale: 'Retry waits, times',
  clock_skew_ms: 'Clock off by, ms',
  read_lag_ms: 'Reads lag behind by, ms',
  webhook_delay_ms: 'Webhooks wait, ms',
  webhook_duplicate: 'Share of webhooks sent twice, 0–1',
  webhook_drop: 'Share of webhooks lost, 0–1',
  webhook_reorder: 'Share of webhooks overtaken, 0–1',
  oauth_strict_audience: 'OAuth needs an audience that ends in /v1/',
  oauth_token_life_s: 'OAuth access tokens live, s',
  oauth_code_life_s: 'OAuth codes live, s',
  oauth_tolerate_reuse: 'Used refresh tokens are taken again',
  oauth_reuse_revokes: 'A used refresh token ends the grant',
};

const faultList = el('div', {});
const switchList = el('div', { class: 'switches' });
const callList = el('div', {});
const keyList = el('div', {});
const applications = el('div', {});

function faultForm() {
  const form = el(
    'form',
    {
      class: 'stack',
      onsubmit: async (event) => {
        event.preventDefault();
        const given = Object.fromEntries(new FormData(form));
        const fault = { kind: given.kind, method: given.method, path: given.path };
        if (given.status) fault.status = Number(given.status);
        if (given.ms) fault.ms = Number(given.ms);
        if (given.how === 'next') fault.next = Number(given.amount);
        else fault.probability = Number(given.amount);
        await ask('POST', '/faults', fault);
        await refresh();
        tell('The fault is set');
      },
    },
    el(
      'div',
      { class: 'row' },
      field('What happens', select('kind', kKinds)),
      field('Method', select('method', ['*', 'GET', 'POST', 'PUT', 'DELETE'].map((one) => [one, one === '*' ? 'any' : one]))),
      field('Path below /v1 (* one part, ** any rest)', el('input', { name: 'path', value: 'opportunities/*/feedback', required: true })),
    ),
    el(
      'div',
      { class: 'row' },
      field('When', select('how', [['next', 'The next calls, this many'], ['probability', 'Each call, with this probability']])),
      field('Number', el('input', { name: 'amount', type: 'number', step: 'any', min: '0', value: '1', required: true })),
      field('Status', el('input', { name: 'status', type: 'number', min: '400', max: '599', value: '503' })),
      field('Milliseconds', el('input', { name: 'ms', type: 'number', min: '0', value: '1000' })),
      el('button', { class: 'main' }, 'Set fault'),
    ),
  );
  return form;
}

function faultsTable(faults) {
  if (faults.length === 0) return el('p', { class: 'none' }, 'No fault is set. Everything answers as it should.');
  return el(
    'ul',
    { class: 'plain' },
    faults.map((fault) =>
      el(
        'li',
        { class: 'row' },
        el('strong', {}, fault.kind),
        el('code', {}, `${fault.method} ${fault.path}`),
        el(
          'span',
          { class: 'quiet' },
          fault.next === null ? `with probability ${fault.probability}` : `the next ${fault.next}`,
          `, struck ${fault.hits} times`,
        ),
        el(
          'button',
          {
            type: 'button',
            class: 'small',
            'aria-label': `Remove the fault ${fault.kind} ${fault.path}`,
            onclick: async () => {
              await ask('DELETE', `/faults/${fault.id}`);
              await refresh();
              tell('The fault is gone');
            },
          },
          'Remove',
        ),
      ),
    ),
  );
}

function switchElement(name, value) {
  const change = async (next) => {
    await ask('PUT', '/switches', { [name]: next });
    tell(`${kSwitches[name]}: ${next === true ? 'on' : next === false ? 'off' : next}`);
  };
  const control =
    typeof value === 'boolean'
      ? el('input', { type: 'checkbox', checked: value, onchange: (event) => change(event.target.checked) })
      : el('input', {
          type: 'number',
          step: 'any',
          value: String(value),
          onchange: (event) => change(Number(event.target.value)),
        });
  return el('label', { class: 'switch' }, kSwitches[name], control);
}

function groupSwitches(switches, events) {
  return el(
    'details',
    {},
    el('summary', {}, 'Webhook groups that a Super Admin has switched on'),
    el(
      'div',
      { class: 'switches' },
      events.map((event) =>
        el(
          'label',
          { class: 'switch' },
          event,
          el('input', {
            type: 'checkbox',
            checked: !switches.webhook_groups_off.includes(event),
            onchange: async (change) => {
              const off = new Set((await ask('GET', '/switches')).webhook_groups_off);
              if (change.target.checked) off.delete(event);
              else off.add(event);
              await ask('PUT', '/switches', { webhook_groups_off: [...off] });
              tell(`${event}: ${change.target.checked ? 'on' : 'off'}`);
            },
          }),
        ),
      ),
    ),
  );
}

function callsTable(rows, rates) {
  if (rows.length === 0) return el('p', { class: 'none' }, 'No call yet.');
  return [
    el('p', { class: 'quiet' }, `${rates.total} calls; at most ${rates.busiest_second} in one second.`),
    el(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': 'Calls', tabindex: '0' },
      el(
        'table',
        {},
        el('thead', {}, el('tr', {}, ['At', 'Call', 'Status', 'Took', 'Fault'].map((text) => el('th', { scope: 'col' }, text)))),
        el(
          'tbody',
          {},
          rows
            .reverse()
            .map((row) =>
              el(
                'tr',
                {},
                el('td', { class: 'time' }, time(row.at_ms)),
                el('td', {}, el('code', {}, `${row.method} ${row.path}${row.query ? `?${row.query}` : ''}`)),
                el('td', {}, row.status || el('span', { class: 'error' }, 'no answer')),
                el('td', {}, `${row.took_ms} ms`),
                el('td', {}, row.fault),
              ),
            ),
        ),
      ),
    ),
  ];
}

function keysTable(keys) {
  return el(
    'ul',
    { class: 'plain' },
    keys.map((key) =>
      el('li', {}, el('strong', {}, key.name), ' ', el('code', {}, key.key), el('span', { class: 'quiet' }, ` may: ${key.permissions.join(', ')}`)),
    ),
  );
}

function build() {
  const reset = (seed) => async () => {
    await ask('POST', '/reset', { seed });
    await refresh();
    tell('The account begins anew');
  };
  panel.replaceChildren(
    el('div', { class: 'panel' }, el('h2', {}, 'Faults'), faultForm(), el('h3', {}, 'Set now'), faultList),
    el('div', { class: 'panel' }, el('h2', {}, 'Switches'), switchList),
    el('div', { class: 'panel' }, el('h2', {}, 'API keys'), keyList),
    el('div', { class: 'panel' }, el('h2', {}, 'Applications (OAuth)'), applications),
    el(
      'div',
      { class: 'panel' },
      el('h2', {}, 'Calls'),
      el('div', { class: 'actions' }, button('Look again', load)),
      callList,
    ),
    el(
      'div',
      { class: 'panel' },
      el('h2', {}, 'Begin anew'),
      el('p', { class: 'quiet' }, 'Removes all candidates, webhooks, faults and switches; API keys and applications stay.'),
      el(
        'div',
        { class: 'actions' },
        button('With the sample candidates', reset('default'), 'danger'),
        button('Without candidates', reset('empty'), 'danger'),
      ),
    ),
  );
}

let state = null;
async function load() {
  const [faults, switches, rows, rates, keys, apps, grants] = await Promise.all([
    ask('GET', '/faults'),
    ask('GET', '/switches'),
    ask('GET', '/journal?last=50'),
    ask('GET', '/journal/rates'),
    ask('GET', '/keys'),
    ask('GET', '/oauth/apps'),
    ask('GET', '/oauth/grants'),
  ]);
  faultList.replaceChildren(faultsTable(faults));
  if (!switchList.contains(document.activeElement))
    switchList.replaceChildren(
      ...Object.keys(kSwitches).map((name) => switchElement(name, switches[name])),
      groupSwitches(switches, state.events),
    );
  keyList.replaceChildren(keysTable(keys));
  applications.replaceChildren(...[applicationList(apps, grants)].flat(Infinity));
  callList.replaceChildren(...[callsTable(rows, rates)].flat());
}

export function showFaults(next) {
  state = next;
  if (!panel.firstChild) build();
  load();
}
