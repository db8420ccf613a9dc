// What somebody may do, in words. Pure.
import type { Invite, Member, Permission, Role, Session } from '../api/types';

export const PERMISSIONS: readonly {
  readonly id: Permission;
  readonly words: string;
}[] = [
  { id: 'orders:read', words: 'See orders, their timelines and the assessments' },
  { id: 'orders:write', words: 'Invite, send again, extend, withdraw' },
  { id: 'results:read', words: 'See results' },
  { id: 'results:share', words: 'Give links to results to people without an account' },
  { id: 'setup:read', words: 'See connections, rules and inbound events' },
  { id: 'setup:write', words: 'Change connections, rules and settings' },
  { id: 'people:read', words: 'See the members' },
  { id: 'people:write', words: 'Invite members, change roles, deactivate' },
  { id: 'keys:write', words: 'See, make and revoke API keys' },
  { id: 'audit:read', words: 'See the audit log' },
];

export const may = ({ permissions }: Pick<Session, 'permissions'>, permission: Permission): boolean =>
  permissions.includes(permission);

export const ROLES: readonly { readonly role: Role; readonly words: string }[] = [
  { role: 'owner', words: 'Everything, also who is an owner.' },
  { role: 'admin', words: 'Everything but what owners are: set-up, members, API keys, audit log.' },
  { role: 'recruiter', words: 'Orders and results: invite, extend, withdraw, share. Sees the set-up.' },
  { role: 'viewer', words: 'Sees orders, results and the set-up. Changes nothing.' },
  { role: 'interviewer', words: 'Sees interviews only, no scores.' },
];

export const articleOf = (role: Role): string =>
  role === 'recruiter' || role === 'viewer' ? 'a' : 'an';

// Owners manage everybody, admins everybody but owners; nobody without the permission.
export const mayManage = (session: Session, member: Pick<Member, 'role'>): boolean =>
  may(session, 'people:write') && (session.member.role === 'owner' || member.role !== 'owner');

// How the letter of an invite fares.
export function letterWords({ letter }: Pick<Invite, 'letter'>): string {
  if (!letter) return 'on its way';
  if (letter.state === 'done') return 'accepted by the mail server';
  if (letter.state === 'parked') return `not sent: ${letter.reason ?? 'the mail server refused it'}`;
  if (letter.state === 'dropped') return letter.reason ?? 'not sent';
  return letter.reason === null ? 'on its way' : `on its way: ${letter.reason}`;
}

// "Firefox on Linux": enough to know one's own devices.
export function browserWords(agent: string | null): string {
  if (agent === null) return 'Unknown browser';
  const browser =
    [/Edg\//, /Firefox\//, /Chrome\//, /Safari\//].findIndex((one) => one.test(agent));
  const system =
    [/Android/, /iPhone|iPad/, /Windows/, /Mac OS/, /Linux/].findIndex((one) => one.test(agent));
  const name = ['Edge', 'Firefox', 'Chrome', 'Safari'][browser] ?? 'A browser';
  const place = ['Android', 'iOS', 'Windows', 'macOS', 'Linux'][system];
  return place === undefined ? name : `${name} on ${place}`;
}
