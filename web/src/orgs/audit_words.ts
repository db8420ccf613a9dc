// The audit log in words. Pure.

export const AUDIT_KINDS: readonly { readonly action: string; readonly words: string }[] = [
  { action: '', words: 'All' },
  { action: 'session.', words: 'Signing in' },
  { action: 'member.', words: 'Members' },
  { action: 'key.', words: 'API keys' },
  { action: 'audit.', words: 'Exports' },
];

const WORDS: Readonly<Record<string, string>> = {
  operator: 'Operator at the machine',
  system: 'Bascule',
  'org.set_up': 'Organisation set up',
  'session.began': 'Signed in',
  'session.ended': 'Signed out',
  'member.invited': 'Colleague invited',
  'member.invite_withdrawn': 'Invite withdrawn',
  'member.joined': 'Invite accepted',
  'member.role_changed': 'Role changed',
  'member.deactivated': 'Member deactivated',
  'member.reactivated': 'Member let in again',
  'key.made': 'API key made',
  'key.revoked': 'API key revoked',
  'key.used': 'API key used, for the first time that day',
  'audit.exported': 'Audit log exported',
};

// A word that this page does not know yet is shown as it is.
export const deedWords = (action: string): string => WORDS[action] ?? action;

// What an id is of, when it has no name (any more).
export function aboutWords(id: string): string {
  const kinds: Readonly<Record<string, string>> = {
    ses: 'a browser', miv: 'an invite', org: 'the organisation', mem: 'a member', key: 'an API key',
  };
  return kinds[id.slice(0, 3)] ?? id;
}
