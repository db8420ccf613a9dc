// The profile as a recruiter reads it.
import { refresh } from './app.js';
import { nameOf, words } from './board.js';
import { ask, button, el, field, linked, openBox, select, tell, time } from './dom.js';
import { formElement } from './forms.js';

const drawer = document.getElementById('drawer');
let openId = null;

const section = (title, ...content) => el('section', {}, el('h3', {}, title), ...content);
const none = (text) => el('p', { class: 'none' }, text);

function facts(rows) {
  return el(
    'dl',
    { class: 'facts' },
    rows.filter(([, value]) => value).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
  );
}

function protectionText(protection) {
  if (!protection) return 'no policy applies';
  return ['store', 'contact']
    .filter((kind) => protection[kind])
    .map((kind) => {
      const { allowed, expiresAt } = protection[kind];
      const until = expiresAt ? ` until ${new Date(expiresAt).toLocaleDateString()}` : '';
      return `${kind}: ${allowed ? 'allowed' : 'not allowed'}${until}`;
    })
    .join(', ');
}

// Does something to the candidate and shows what became of it.
async function act(path, method, body, said, state) {
  await ask(method, `/candidates/${openId}${path}`, body);
  await refresh();
  if (openId) await load(state);
  tell(said);
}

function actions(profile, state) {
  const stages = select('stage', state.stages.map((one) => [one.id, one.text]), profile.stage);
  const textOf = (id) => state.stages.find((one) => one.id === id).text;
  const reasons = state.archive_reasons.filter((one) => one.status === 'active').map((one) => [one.id, one.text]);
  return el(
    'div',
    { class: 'stack' },
    el(
      'div',
      { class: 'row' },
      field('Stage', stages),
      button('Move', () => act('/move', 'POST', { stage: stages.value }, `Moved to ${textOf(stages.value)}`, state)),
    ),
    el(
      'div',
      { class: 'actions' },
      profile.archived
        ? button('Bring back', () => act('/archive', 'POST', { reason: null }, 'No longer archived', state))
        : button('Archive…', () =>
            openBox('Archive', field('Reason', select('reason', reasons)), 'Archive', ({ reason }) =>
              act('/archive', 'POST', { reason }, 'Archived', state),
            ),
          ),
      profile.isAnonymized
        ? null
        : button('Anonymise', () => act('/anonymise', 'POST', {}, 'Anonymised', state), 'danger'),
      button(
        'Delete…',
        () =>
          openBox(`Delete ${nameOf(profile)} with everything on the profile`, [], 'Delete 1 candidate', async () => {
            const id = openId;
            drawer.close();
            await ask('DELETE', `/candidates/${id}`);
            await refresh();
            tell('Deleted');
          }),
        'danger',
      ),
    ),
  );
}

function tags(profile, state) {
  const own = new Set(profile.ownTags);
  const input = el('input', { name: 'tag', autocomplete: 'off' });
  return section(
    'Tags',
    el(
      'ul',
      { class: 'chips' },
      profile.tags.map((tag) =>
        el(
          'li',
          {},
          tag,
          own.has(tag)
            ? el(
                'button',
                {
                  type: 'button',
                  'aria-label': `Remove the tag ${tag}`,
                  onclick: () => act('/tags', 'POST', { remove: [tag] }, `Tag ${tag} removed`, state),
                },
                '×',
              )
            : el('span', { class: 'quiet' }, '(posting)'),
        ),
      ),
    ),
    el(
      'form',
      {
        class: 'row',
        onsubmit: (event) => {
          event.preventDefault();
          if (words(input.value).length)
            act('/tags', 'POST', { add: words(input.value) }, `Tagged ${input.value}`, state);
        },
      },
      field('Add a tag', input),
      el('button', {}, 'Add'),
    ),
  );
}

function removeButton(kind, id, what, state) {
  return el(
    'button',
    {
      type: 'button',
      class: 'small',
      'aria-label': `Delete the ${what}`,
      onclick: () => act(`/${kind}/${id}`, 'DELETE', undefined, `The ${what} is deleted`, state),
    },
    'Delete',
  );
}

function files(profile, state) {
  if (profile.files.length === 0) return section('Files', none('No files.'));
  return section(
    'Files',
    el(
      'ul',
      { class: 'plain' },
      profile.files.map((file) =>
        el(
          'li',
          { class: 'row' },
          el('a', { href: `/emulator/files/${file.id}`, download: file.name }, file.name),
          el('span', { class: 'quiet' }, `${file.size.toLocaleString()} bytes, ${file.status}, `, time(file.uploadedAt)),
          removeButton('files', file.id, `file ${file.name}`, state),
        ),
      ),
    ),
  );
}

function notes(profile, state, users) {
  if (profile.notes.length === 0) return section('Notes', none('No notes.'));
  return section(
    'Notes',
    profile.notes.map((note) =>
      el(
        'article',
        { class: 'note' },
        el(
          'div',
          { class: 'top' },
          el('p', { class: 'quiet' }, users.get(note.user) ?? 'Integration', ', ', time(note.createdAt), note.secret ? ', secret' : ''),
          removeButton('notes', note.id, 'note', state),
        ),
        note.fields.map((one) => el('p', {}, linked(one.value ?? ''))),
      ),
    ),
  );
}

function history(profile, state, users) {
  const textOf = (id) => state.stages.find((one) => one.id === id)?.text ?? id;
  return section(
    'Stage changes',
    el(
      'ul',
      { class: 'plain' },
      profile.stageChanges
        .slice()
        .reverse()
        .map((change) =>
          el(
            'li',
            {},
            textOf(change.toStageId),
            el('span', { class: 'quiet' }, ' ', time(change.updatedAt), change.userId ? ` by ${users.get(change.userId) ?? change.userId}` : ''),
          ),
        ),
    ),
  );
}

function profileElement(profile, state) {
  const users = new Map(state.users.map((user) => [user.id, user.name]));
  const reason = state.archive_reasons.find((one) => one.id === profile.archived?.reason);
  return el(
    'div',
    { class: 'inside' },
    actions(profile, state),
    section(
      'Profile',
      facts([
        ['E-mail', profile.emails.join(', ') || 'none'],
        ['Phone', profile.phones.map((one) => one.value).join(', ')],
        ['Location', profile.location],
        ['Origin', profile.origin],
        ['Sources', profile.sources.join(', ')],
        ['Owner', users.get(profile.owner)],
        ['Archived', reason?.text],
        ['Data protection', protectionText(profile.dataProtection)],
        ['Confidentiality', profile.confidentiality],
        ['Opportunity', el('code', {}, profile.id)],
        ['Contact', el('code', {}, profile.contact)],
      ]),
    ),
    tags(profile, state),
    section(
      'Links',
      profile.links.length
        ? el('ul', { class: 'plain' }, profile.links.map((link) => el('li', {}, linked(link))))
        : none('No links.'),
    ),
    section(
      'Feedback',
      profile.feedback.length
        ? profile.feedback.map((form) =>
            formElement(form, users, removeButton('feedback', form.id, `form ${form.text}`, state)),
          )
        : none('No feedback forms.'),
    ),
    notes(profile, state, users),
    files(profile, state),
    history(profile, state, users),
  );
}

async function load(state) {
  const profile = await ask('GET', `/candidates/${openId}`);
  const inside = drawer.querySelector('.inside');
  const at = drawer.scrollTop;
  const head = el(
    'div',
    { class: 'head' },
    el(
      'div',
      {},
      el('h2', { id: 'drawer-name' }, nameOf(profile)),
      el('p', { class: 'quiet' }, profile.posting?.text ?? 'No posting'),
    ),
    button('Close', () => drawer.close()),
  );
  drawer.replaceChildren(head, profileElement(profile, state));
  if (inside) drawer.scrollTop = at;
}

export async function openDrawer(id, state) {
  openId = id;
  drawer.replaceChildren();
  try {
    await load(state);
  } catch {
    openId = null;
    history_back();
    return;
  }
  history_to(`/candidates/${id}`);
  drawer.showModal();
}

const history_to = (path) => location.pathname !== path && window.history.replaceState(null, '', path);
const history_back = () => history_to('/');

drawer.addEventListener('close', () => {
  openId = null;
  history_back();
});
drawer.addEventListener('click', (event) => event.target === drawer && drawer.close());

// Not while somebody types into it.
export function refreshDrawer(state) {
  if (!openId || drawer.contains(document.activeElement?.closest('input, select'))) return;
  const focused = document.activeElement?.textContent;
  load(state)
    .then(() => [...drawer.querySelectorAll('button')].find((one) => one.textContent === focused)?.focus())
    .catch(() => drawer.close());
}
