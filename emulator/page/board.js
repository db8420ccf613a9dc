// Columns and cards: by mouse dragged, by keyboard moved with `m`.
import { refresh } from './app.js';
import { ask, el, field, openBox, select, tell } from './dom.js';
import { openDrawer } from './drawer.js';

const columns = document.getElementById('columns');
let dragged = null;
let state = null;

export const nameOf = (card) => card.name || (card.isAnonymized ? 'Anonymized opportunity' : 'Unnamed');

export async function move(card, stage) {
  await ask('POST', `/candidates/${card.id}/move`, { stage: stage.id });
  await refresh();
  tell(`${nameOf(card)} is now in ${stage.text}`);
}

function openMove(card) {
  const choices = state.stages.map((stage) => [stage.id, stage.text]);
  const choice = field('Stage', select('stage', choices, card.stage));
  openBox(`Move ${nameOf(card)}`, choice, 'Move', async ({ stage }) => {
    await move(
      card,
      state.stages.find((one) => one.id === stage),
    );
    return () => focusCard(card.id);
  });
}

function badges(card) {
  const texts = [];
  if (card.archived) texts.push('archived');
  if (card.confidential) texts.push('confidential');
  if (!card.hasEmail && !card.isAnonymized) texts.push('no e-mail');
  if (card.forms > 0) texts.push(card.forms === 1 ? '1 feedback form' : `${card.forms} feedback forms`);
  if (texts.length === 0) return null;
  return el('span', { class: 'badges' }, texts.map((text) => el('span', { class: 'badge' }, text)));
}

function cardElement(card) {
  return el(
    'a',
    {
      class: card.archived ? 'card archived' : 'card',
      href: `/candidates/${card.id}`,
      draggable: 'true',
      'data-id': card.id,
      'aria-keyshortcuts': 'm',
      onclick: (event) => {
        event.preventDefault();
        openDrawer(card.id, state);
      },
      onkeydown: (event) => {
        if (event.key !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        openMove(card);
      },
      ondragstart: (event) => {
        dragged = card;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', card.id);
        event.currentTarget.classList.add('dragged');
      },
      ondragend: (event) => {
        dragged = null;
        event.currentTarget.classList.remove('dragged');
      },
    },
    el('strong', {}, nameOf(card)),
    el('span', { class: 'quiet' }, card.posting ?? 'No posting'),
    badges(card),
  );
}

function columnElement(stage, cards) {
  return el(
    'section',
    {
      class: 'column',
      'data-stage': stage.id,
      'aria-label': `${stage.text}, ${cards.length} ${cards.length === 1 ? 'candidate' : 'candidates'}`,
      ondragover: (event) => {
        if (!dragged) return;
        event.preventDefault();
        event.currentTarget.classList.add('over');
      },
      ondragleave: (event) => event.currentTarget.classList.remove('over'),
      ondrop: (event) => {
        event.preventDefault();
        event.currentTarget.classList.remove('over');
        if (dragged && dragged.stage !== stage.id) move(dragged, stage);
      },
    },
    el('h2', {}, stage.text, el('span', { class: 'count' }, String(cards.length))),
    el('ul', { class: 'cards' }, cards.map((card) => el('li', {}, cardElement(card)))),
  );
}

export function showBoard(next) {
  if (dragged) return; // Not under the visitor's hand; the next look catches up.
  state = next;
  const withArchived = document.getElementById('show-archived').checked;
  const focused = document.activeElement?.dataset?.id;
  const at = columns.scrollLeft;
  const cards = state.candidates.filter((card) => withArchived || !card.archived);
  columns.replaceChildren(
    ...state.stages.map((stage) =>
      columnElement(
        stage,
        cards.filter((card) => card.stage === stage.id),
      ),
    ),
  );
  columns.scrollLeft = at;
  if (focused) focusCard(focused);
}

const focusCard = (id) => columns.querySelector(`[data-id="${CSS.escape(id)}"]`)?.focus();

document.getElementById('add-candidate').addEventListener('click', () => {
  const postings = [['', 'None (a lead)'], ...state.postings.map((one) => [one.id, one.text])];
  const chosen = state.postings.find((one) => one.state === 'published')?.id ?? '';
  openBox(
    'Add candidate',
    [
      field('Name', el('input', { name: 'name', required: true, maxlength: '200', autocomplete: 'off' })),
      field('E-mail (may stay empty)', el('input', { name: 'email', type: 'email', autocomplete: 'off' })),
      field('Posting', select('posting', postings, chosen)),
      field('Stage', select('stage', state.stages.map((one) => [one.id, one.text]), 'applicant-new')),
      field('Tags, separated by commas', el('input', { name: 'tags', autocomplete: 'off' })),
    ],
    'Add',
    async ({ name, email, posting, stage, tags }) => {
      await ask('POST', '/candidates', { name, email, posting, stage, tags: words(tags) });
      await refresh();
      tell(`${name} was added`);
    },
  );
});

export const words = (text) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
