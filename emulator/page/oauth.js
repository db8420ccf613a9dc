// The applications that were registered and what was accepted for them, with the way to take it back.
import { refresh } from './app.js';
import { ask, el, tell, time } from './dom.js';

const small = (text, name, onclick) => el('button', { type: 'button', class: 'small', 'aria-label': `${text}: ${name}`, onclick }, text);

function grantElement(grant) {
  const act = (method, path, told) => async () => {
    await ask(method, `/oauth/grants/${grant.id}${path}`);
    await refresh();
    tell(told);
  };
  return el(
    'li',
    {},
    el('span', {}, 'Accepted by ', grant.user_name, ' ', time(grant.createdAt)),
    el('p', {}, el('code', {}, grant.scopes.join(' '))),
    grant.revokedAt
      ? el('p', { class: 'error' }, 'Revoked ', time(grant.revokedAt), `: ${grant.revokedBecause}`)
      : el(
          'div',
          { class: 'actions' },
          small('Revoke', grant.app_name, act('DELETE', '', 'Revoked: its tokens are refused from now on')),
          small('End access token', grant.app_name, act('POST', '/expire', 'The access token is over; the refresh token is not')),
        ),
  );
}

export function applicationList(apps, grants) {
  if (apps.length === 0) return el('p', { class: 'none' }, 'None is registered.');
  return apps.map((app) => [
    el('h3', {}, app.name),
    el('p', {}, el('code', {}, app.client_id), el('span', { class: 'quiet' }, ` back to ${app.redirect_uris.join(', ')}`)),
    el(
      'ul',
      { class: 'plain' },
      grants.filter((grant) => grant.app === app.id).map(grantElement),
    ),
  ]);
}
