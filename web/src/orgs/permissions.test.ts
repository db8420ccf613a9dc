import { describe, expect, test } from 'vitest';
import type { Role, Session } from '../api/types';
import { browserWords, letterWords, may, mayManage } from './permissions';

const as = (role: Role, permissions: Session['permissions']): Session => ({
  member: { id: 'mem_1', email: 'ada@example.org', name: null, role },
  permissions,
  org: { id: 'org_1', name: 'Northwind Robotics' },
  csrf_token: '',
  expires_at: '2026-12-01T12:00:00Z',
});

describe('who may do what', () => {
  test('is what the server said', () => {
    expect(may(as('owner', []), 'orders:read')).toBe(false);
    expect(may(as('viewer', ['orders:read']), 'orders:read')).toBe(true);
  });
  test('owners manage everybody, admins all but owners, others nobody', () => {
    const owner = as('owner', ['people:write']);
    const admin = as('admin', ['people:write']);
    expect([owner, admin].map((one) => mayManage(one, { role: 'owner' }))).toEqual([true, false]);
    expect(mayManage(admin, { role: 'admin' })).toBe(true);
    expect(mayManage(as('viewer', []), { role: 'viewer' })).toBe(false);
  });
});

describe('the letter of an invite', () => {
  test('says when it did not go out, and why', () => {
    expect(letterWords({ letter: null })).toBe('on its way');
    expect(letterWords({ letter: { state: 'done', reason: null } })).toBe('accepted by the mail server');
    expect(letterWords({ letter: { state: 'parked', reason: 'no such mailbox' } })).toBe(
      'not sent: no such mailbox',
    );
    expect(letterWords({ letter: { state: 'planned', reason: 'no connection' } })).toBe(
      'on its way: no connection',
    );
  });
});

describe('a browser in words', () => {
  test('is its name and its system', () => {
    expect(browserWords('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(
      'Firefox on Linux',
    );
    expect(
      browserWords('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0'),
    ).toBe('Edge on Windows');
    expect(browserWords('curl/8')).toBe('A browser');
    expect(browserWords(null)).toBe('Unknown browser');
  });
});
