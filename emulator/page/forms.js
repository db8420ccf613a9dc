// A feedback form, field by field, as a recruiter reads it.
import { el, linked, time } from './dom.js';

const isEmpty = (value) => value === null || value === undefined || value === '' || value.length === 0;

function scorecard(field) {
  return el(
    'ul',
    { class: 'plain' },
    field.scores.map((score, at) => {
      const given = field.value?.[at] ?? {};
      return el(
        'li',
        {},
        `${score.text}: `,
        el('strong', {}, given.score ? `${given.score} of 4` : 'no score'),
        given.comment ? [' ', linked(given.comment)] : null,
      );
    }),
  );
}

function value(field) {
  if (isEmpty(field.value)) return el('span', { class: 'none' }, 'Not answered');
  switch (field.type) {
    case 'score-system':
      return el('span', { class: 'rating' }, field.value);
    case 'score':
      return el('strong', {}, `${field.value} of 4`);
    case 'scorecard':
      return scorecard(field);
    case 'multiple-select':
      return el('ul', { class: 'chips' }, field.value.map((text) => el('li', {}, text)));
    case 'date':
      return time(field.value);
    case 'currency':
      return `${Number(field.value).toLocaleString()} ${field.currency ?? ''}`;
    case 'code':
      return el('pre', {}, field.value);
    default:
      return linked(field.value);
  }
}

export function formElement(form, users, removeButton) {
  return el(
    'article',
    { class: 'form', 'data-form': form.id },
    el(
      'div',
      { class: 'top' },
      el(
        'div',
        {},
        el('h4', {}, form.text),
        el('p', { class: 'quiet' }, users.get(form.user) ?? form.user, ', ', time(form.completedAt)),
      ),
      removeButton,
    ),
    form.instructions ? el('p', { class: 'quiet' }, form.instructions) : null,
    el(
      'dl',
      {},
      form.fields.map((field) => [
        el('dt', {}, field.text),
        el('dd', { 'data-field': field.text, 'data-type': field.type }, value(field)),
      ]),
    ),
  );
}
