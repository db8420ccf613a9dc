// The page's frame: tabs, the state that all views share, and the look for changes.
import { showBoard } from './board.js';
import { ask } from './dom.js';
import { openDrawer, refreshDrawer } from './drawer.js';
import { showFaults } from './faults.js';
import { showWebhooks } from './webhooks.js';

const kLookEveryMs = 700;
const tabs = [...document.querySelectorAll('[role=tab]')];
let state = null;

function choose(tab) {
  for (const other of tabs) {
    const isChosen = other === tab;
    other.setAttribute('aria-selected', String(isChosen));
    other.tabIndex = isChosen ? 0 : -1;
    document.getElementById(other.getAttribute('aria-controls')).hidden = !isChosen;
  }
  show();
}

for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab));
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    choose(next);
    next.focus();
  });
}

function show() {
  if (!state) return;
  const chosen = tabs.find((tab) => tab.getAttribute('aria-selected') === 'true').id;
  if (chosen === 'tab-board') showBoard(state);
  if (chosen === 'tab-webhooks') showWebhooks(state);
  if (chosen === 'tab-faults') showFaults(state);
}

export async function refresh() {
  const since = state ? `?since=${state.version}` : '';
  const next = await ask('GET', `/state${since}`);
  if (next.unchanged) return;
  state = next;
  show();
  refreshDrawer(state);
}

async function look() {
  try {
    if (!document.hidden) await refresh();
  } catch {
    // The emulator is away; the next look tells.
  }
  setTimeout(look, kLookEveryMs);
}

document.getElementById('show-archived').addEventListener('change', show);
await refresh();
const named = /^\/candidates\/([^/]+)/.exec(location.pathname);
if (named) openDrawer(decodeURIComponent(named[1]), state);
look();
