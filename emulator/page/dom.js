// Small helpers: elements, talking to the emulator, telling the visitor what happened.

// el('p', {class: 'quiet'}, 'text', otherElement). Text is always text, never markup.
export function el(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key === 'value' || key === 'checked' || key === 'selected') made[key] = value;
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return made;
}

export const button = (text, onclick, kind = '') => el('button', { type: 'button', class: kind, onclick }, text);

export function field(text, control) {
  return el('label', { class: 'field' }, el('span', {}, text), control);
}

export function select(name, options, chosen) {
  return el(
    'select',
    { name },
    options.map(([value, text]) => el('option', { value, selected: value === chosen }, text)),
  );
}

const status = document.getElementById('status');
let clearing;
for (const dialog of document.querySelectorAll('dialog'))
  dialog.addEventListener('close', () => document.body.append(status));
export function tell(text) {
  // What lies behind an open dialog is neither read out nor seen well.
  const front = document.querySelector('dialog[open]') ?? document.body;
  if (status.parentElement !== front) front.append(status);
  status.textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => (status.textContent = ''), 6000);
}

// The answer's JSON. A refusal is told and thrown.
export async function ask(method, path, body) {
  const response = await fetch(`/emulator${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) {
    const why = json?.detail || json?.title || `answer ${response.status}`;
    tell(`Not done: ${why}`);
    throw new Error(why);
  }
  return json;
}

const clockFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
export const time = (ms) =>
  ms ? el('time', { datetime: new Date(ms).toISOString(), title: new Date(ms).toISOString() }, clockFormat.format(ms)) : '';

// Text with its web addresses as links.
export function linked(text) {
  return String(text)
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, at) => (at % 2 ? el('a', { href: part, target: '_blank', rel: 'noreferrer' }, part) : part));
}

// Opens the one dialog box with a form; it closes after `submit(values)` unless that throws. What submit
// returns is called then, to put the focus somewhere.
export function openBox(title, controls, okText, submit) {
  const box = document.getElementById('dialog');
  const form = el(
    'form',
    {
      onsubmit: async (event) => {
        event.preventDefault();
        const after = await submit(Object.fromEntries(new FormData(form)));
        box.close();
        after?.();
      },
    },
    el('h2', { id: 'dialog-title' }, title),
    controls,
    el('div', { class: 'actions' }, el('button', { class: 'main' }, okText), button('Cancel', () => box.close())),
  );
  box.replaceChildren(form);
  box.showModal();
  form.querySelector('input, select')?.focus();
}
